import { describe, expect, it } from 'vitest';
import { readExport } from '#pipelines/read-file.ts';
import { knowledge } from './knowledge.ts';

const FILE = `Назва;Місяць;Послуга;Канал;Кількість звернень
Основна;вересень 2026;Реєстрація місця проживання;онлайн;300
`;

describe('a column that is not there', () => {
	it('is named by its title, as a sender knows it', () => {
		const { report } = readExport(Buffer.from(FILE), 'x.csv', knowledge);
		const missing = report.issues.find(({ code }) => code === 'missing-value');
		expect(missing?.column).toBe('Громада');
	});
});
