import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indexPlaces } from '#pipelines/recognise/place-index.ts';
import { type NameAnswer, resolveName } from '#pipelines/recognise/resolve-name.ts';
import { readPlaceList } from '#pipelines/reference/place-list.ts';
import { withRenamed } from '#pipelines/reference/renamed-places.ts';

const project = new URL('../..', import.meta.url).pathname;
const LIST = new URL('../../../shared/data/ukraine_hromadas_1469.csv', import.meta.url).pathname;
const PERVOMAISK = 'UA48080130000028458';
const PERVOMAISKE = 'UA48060270000044708';

describe('resolve', () => {
	it('answers each line with a code, or null with candidates and why', () => {
		const lines: [string, string | null, string][] = [
			['Баштанська', 'UA48020010000091496', 'name'],
			['Первомайська', null, 'ambiguous'],
			['Первомайська\tміська', PERVOMAISK, 'name'],
			['Первомайська\tМиколаївський район', PERVOMAISKE, 'name'],
			['Первомайська\tселищна, Миколаївська область', PERVOMAISKE, 'name'],
			['Баштанська\tсільська', null, 'type-contradicts'],
			['Баштанська сільська громада', null, 'type-contradicts'],
			['Баштанська\tОдеська область', null, 'unknown-context'],
			['Баштанська\tПервомайський район', null, 'raion-contradicts'],
			['UA48020010000091496\tПервомайський', null, 'raion-contradicts'],
			['Миколаївський район', null, 'above'],
			['', null, 'unknown']
		];
		const { stdout, status } = spawnSync(
			process.execPath,
			['pipelines/setup/run-program.js', 'cli/ingest', 'resolve'],
			{
				cwd: project,
				encoding: 'utf8',
				input: lines.map(([input]) => `${input}\n`).join(''),
				env: { ...process.env, POSTUP_WAREHOUSE: '/nonexistent' }
			}
		);
		const answers = stdout
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line) as NameAnswer);
		expect(status).toBe(0);
		expect(answers).toMatchObject(lines.map(([input, code, why]) => ({ input, code, why })));
		expect(answers[1]!.candidates.toSorted()).toEqual([PERVOMAISKE, PERVOMAISK].toSorted());
		expect(answers[5]!.candidates).toEqual(['UA48020010000091496']);
	});
});

describe.skipIf(!existsSync(LIST))('resolving among all hromadas of the country', () => {
	const places = existsSync(LIST) ? readPlaceList(LIST) : null;

	it('knows those renamed meanwhile, and takes none for a namesake', () => {
		const index = indexPlaces(withRenamed(places!, `${project}data/reference`));
		const answer = (name: string, context = '') => resolveName(name, context, index);
		expect(answer('Шептицької міської ради').code).toBe('UA46120130000026331');
		expect(answer('Златопільська МТГ').code).toBe('UA63100090000052019');
		expect(answer('Самарівська').why).toBe('ambiguous');
		expect(answer('Самарівська', 'Новомосковський район').code).toBe('UA12100070000011492');
		expect(answer('Шахтарська').why).toBe('ambiguous');
		expect(answer('Сокальська', 'Червоноградський р-н').code).toBe('UA46120110000062257');
	});

	it('never answers with another hromada, and with raion and type nearly always answers', () => {
		const index = indexPlaces(places!);
		const raions = new Map(places!.raions.map(({ code, name }) => [code, name.uk]));
		const oblasts = new Map(places!.oblasts.map(({ code, name }) => [code, name.uk]));
		const words = { urban: 'міська', settlement: 'селищна', rural: 'сільська' };
		const wrong: string[] = [];
		let [asked, answered] = [0, 0];
		for (const { code, name, type, raionCode } of places!.hromadas) {
			const raion = raions.get(raionCode)!;
			const oblast = oblasts.get(code.slice(0, 4))!;
			const other = type === 'urban' ? 'сільська' : 'міська';
			const contexts = ['', raion, `${raion} район`, words[type], `${oblast} область`];
			contexts.push(`${words[type]}, ${raion} район, ${oblast} обл.`);
			for (const context of contexts) {
				const answer = resolveName(name.uk, context, index);
				asked++;
				if (answer.code) answered++;
				const isRight = answer.code ? answer.code === code : answer.candidates.includes(code);
				if (!isRight) wrong.push(`${name.uk} | ${context} → ${JSON.stringify(answer)}`);
			}
			if (resolveName(name.uk, `${other}, ${raion} район`, index).code === code) {
				wrong.push(`${name.uk} | ${other} → ${code}`);
			}
		}
		expect(wrong).toEqual([]);
		expect(answered / asked).toBeGreaterThan(0.85);
	});
});
