import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateDemo } from '#pipelines/demo/generate.ts';
import { loadWorld } from '#pipelines/demo/load-world.ts';
import { LAST_DAY, MONTHS, SEED } from '#pipelines/demo/span.ts';
import type { World } from '#pipelines/demo/world.ts';
import { fold } from '#pipelines/text/fold.ts';

const FOLDER = 'data/demo';
const MADE = /^(?:exports|truth)\/|^received\.csv$/;

let world: World;
let made: Map<string, Uint8Array>;
beforeAll(() => {
	world = loadWorld('data', SEED);
	made = generateDemo(world);
});

const table = (path: string) =>
	Papa.parse<Record<string, string>>(new TextDecoder().decode(made.get(path)), {
		header: true,
		skipEmptyLines: true
	}).data;

describe('the demonstration', () => {
	it('is the same bytes for the same seed', () => {
		const kept = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => join(entry.parentPath, entry.name).slice(FOLDER.length + 1))
			.filter((path) => MADE.test(path));
		expect([...made.keys()].sort()).toEqual(kept.sort());
		const changed = kept.filter(
			(path) => !readFileSync(join(FOLDER, path)).equals(made.get(path)!)
		);
		expect(changed).toEqual([]);
	});

	it('shows at least twelve habits, four encodings and three separators', () => {
		const { habits } = world.source;
		expect(new Set(habits.map((habit) => habit.id)).size).toBeGreaterThanOrEqual(12);
		expect(new Set(habits.map((habit) => habit.encoding)).size).toBe(4);
		expect(new Set(habits.map((habit) => habit.delimiter)).size).toBe(3);
	});

	it('heads its columns in ways that the catalogue knows', () => {
		const known = new Set(
			Object.values(world.catalogue.exports).flatMap((spec) =>
				spec.fields.flatMap((field) => field.headings.map(fold))
			)
		);
		const { wording, register } = world.source;
		const used = [
			...Object.values(wording.headings).flatMap(({ services, indicators }) => [
				...Object.values(services),
				...Object.values(indicators)
			]),
			...register.columns.flatMap((column) => column.headings)
		];
		expect(used.filter((heading) => !known.has(fold(heading)))).toEqual([]);
	});

	it('arrives in order and not after its last day', () => {
		const days = table('received.csv').map((row) => row.received_on!);
		expect(days).toEqual([...days].sort());
		expect(days.at(-1)).toBe(LAST_DAY);
		const files = table('received.csv').map((row) => row.file!);
		expect(files.sort()).toEqual(
			[...made.keys()].filter((path) => path.startsWith('exports/')).sort()
		);
	});

	it('spoils rows only in ways that have a code, and says where', () => {
		const codes = new Set(world.catalogue.issues.map((kind) => kind.code));
		const spoilt = table('truth/spoilt.csv');
		expect(spoilt.length).toBeGreaterThan(120);
		const named = new Set(spoilt.flatMap((row) => row.codes!.split('|')));
		expect([...named].filter((code) => !codes.has(code))).toEqual([]);
		expect(spoilt.filter((row) => !made.has(row.file!))).toEqual([]);
	});

	it('repeats one file and replaces the months of some', () => {
		const texts = [...made].filter(([path]) => path.startsWith('exports/'));
		const distinct = new Set(texts.map(([, bytes]) => Buffer.from(bytes).toString('base64')));
		expect(distinct.size).toBe(texts.length - 1);
		expect(texts.filter(([path]) => path.includes('виправлений')).length).toBeGreaterThanOrEqual(5);
	});
});

describe('the truth of the demonstration', () => {
	const share = (month: string) => {
		const rows = table('truth/services_rendered.csv').filter((row) => row.month === month);
		const sum = (list: typeof rows) => list.reduce((all, row) => all + Number(row.applications), 0);
		return sum(rows.filter((row) => row.channel === 'online')) / sum(rows);
	};

	it('holds every hromada and every month', () => {
		const rows = table('truth/services_rendered.csv');
		expect(new Set(rows.map((row) => row.hromada)).size).toBe(52);
		expect([...new Set(rows.map((row) => row.month!))].sort()).toEqual(MONTHS);
	});

	it('moves the online share of the oblast from about 14 to about 27 per cent', () => {
		expect(share(MONTHS[0]!)).toBeCloseTo(0.14, 1);
		expect(share(MONTHS.at(-1)!)).toBeGreaterThan(0.25);
		expect(share(MONTHS.at(-1)!)).toBeLessThan(0.3);
	});

	it('keeps within the limits of each indicator', () => {
		const specs = new Map(world.catalogue.indicators.map((spec) => [spec.id, spec]));
		const beyond = table('truth/observation_returns.csv').filter((row) => {
			if (row.absence) return false;
			const { scale, minimum, maximum } = specs.get(row.indicator!)!;
			const value = (scale * Number(row.numerator)) / Number(row.denominator || 1);
			return !(value >= minimum && value <= maximum);
		});
		expect(beyond).toEqual([]);
	});

	it('never has more refusals than applications, nor more open days than planned', () => {
		const services = table('truth/services_rendered.csv');
		expect(services.filter((row) => Number(row.refusals) > Number(row.applications))).toEqual([]);
		const points = table('truth/service_point.csv');
		expect(points.filter((row) => Number(row.days_open) > Number(row.days_planned))).toEqual([]);
	});

	it('names by code the hromadas that recommendations concern, and leaves the others to all', () => {
		const codes = new Set(world.reference.hromadas.map(({ code }) => code));
		const named = table('truth/recommendation.csv').map((row) => row.hromada!);
		const concerned = named.filter((code) => code !== '');
		expect(concerned.filter((code) => !codes.has(code))).toEqual([]);
		expect(new Set(concerned).size).toBeGreaterThanOrEqual(5);
		expect(named.length - concerned.length).toBeGreaterThanOrEqual(20);
	});

	it('has no report on a recommendation before it was issued', () => {
		const issued = new Map(
			table('truth/recommendation.csv').map((row) => [row.id, row.issued_on!])
		);
		const early = table('truth/progress_report.csv').filter(
			(row) => row.reported_on! < issued.get(row.recommendation)!
		);
		expect(early).toEqual([]);
	});

	it('starts from the 91 registered points and calls every other a demonstration', () => {
		const points = table('truth/service_point.csv');
		const added = points.filter((row) => row.code!.startsWith('D'));
		expect(new Set(points.map((row) => row.code)).size).toBeGreaterThan(120);
		expect(added.filter((row) => !row.name!.endsWith('(демо)'))).toEqual([]);
	});
});
