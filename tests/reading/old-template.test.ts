import { expect, it } from 'vitest';
import type { Knowledge } from '#pipelines/knowledge.ts';
import { readExport } from '#pipelines/read-file.ts';
import { knowledge } from './knowledge.ts';

const { catalogue } = knowledge;
const spec = catalogue.exports['services-rendered'];
const retired = [{ heading: 'Подано заяв у ЦНАП', until: '2024' }];
const fields = spec.fields.map((field) =>
	field.name === 'applications' ? { ...field, retired } : field
);
const known: Knowledge = {
	...knowledge,
	reference: { ...knowledge.reference },
	catalogue: {
		...catalogue,
		exports: { ...catalogue.exports, 'services-rendered': { ...spec, fields } }
	}
};

function readOf(month: string) {
	const text = `Громада;Місяць;Послуга;Спосіб звернення;Подано заяв у ЦНАП;Відмов
Баштанська;${month};Паспортні послуги;ЦНАП;110;1
`;
	const { report } = readExport(Buffer.from(text), 'послуги.csv', known);
	return [report.loaded, report.issues.filter(({ code }) => code === 'old-template')];
}

it('reads a heading of an old template, and names the new one where it holds no more', () => {
	expect(readOf('12.2024')).toEqual([1, []]);
	expect(readOf('01.2025')).toMatchObject([
		1,
		[{ code: 'old-template', column: 'Подано заяв у ЦНАП', severity: 'warning' }]
	]);
});
