import { grainOf, type Grain, type Period } from '#lib/domain/period.ts';
import { type Fault, fileFault } from '../check/fault.ts';
import type { ExportField } from '../catalogue/export-field.ts';
import type { StatedFacts } from '../knowledge.ts';
import type { Table } from '../table/table.ts';
import { chooseDataset } from './dataset.ts';
import { type Fact, periodIn, placeInFileName, placeInTitle, yearOf } from './file-facts.ts';
import type { Layout } from './layout.ts';
import type { Prepared } from './prepared.ts';

/** What the table is, and what holds for all of its rows. */
export interface Recognised {
	/** Null where the file waits as a whole. */
	layout: Layout | null;
	/** The hromada of all rows, where no column names it. */
	hromada: Fact<number> | null;
	period: Fact<Period> | null;
	year: number | null;
	faults: Fault[];
}

export const grainsOf = ({ grains, grain }: ExportField): readonly Grain[] =>
	grains ?? (grain ? [grain] : []);

function hromadaOf(
	{ elsewhere }: ExportField,
	title: string[],
	fileName: string,
	stated: string | undefined,
	{ places }: Prepared
): Fact<number> | null {
	const told = stated && places.codes.get(stated)?.[0];
	if (told) return { value: told, from: 'stated' };
	const inTitle = elsewhere.includes('preamble') ? placeInTitle(title, places) : null;
	if (inTitle) return { value: inTitle, from: 'preamble' };
	const inName = elsewhere.includes('file-name') ? placeInFileName(fileName, places) : null;
	return inName ? { value: inName, from: 'file-name' } : null;
}

function periodOf(
	field: ExportField,
	title: string[],
	fileName: string,
	stated: Period | undefined
): Fact<Period> | null {
	const grains = grainsOf(field);
	if (stated && grains.includes(grainOf(stated)!)) return { value: stated, from: 'stated' };
	const inTitle = field.elsewhere.includes('preamble') ? periodIn(title.join('\n'), grains) : null;
	if (inTitle) return { value: inTitle, from: 'preamble' };
	const inName = field.elsewhere.includes('file-name') ? periodIn(fileName, grains) : null;
	return inName ? { value: inName, from: 'file-name' } : null;
}

function noteOf(fact: Fact<unknown> | null, what: 'place' | 'period', value: string): Fault[] {
	if (!fact || fact.from === 'stated') return [];
	return [{ ...fileFault(`${what}-from-${fact.from}`), value }];
}

/** A column with the meaning of an earlier one: harmless where it repeats it, else neither is sure. */
function doubleFaults({ doubles, columns }: Layout, { records, kinds }: Table): Fault[] {
	return doubles.map(({ at, heading, match }) => {
		const first = columns.get(match.field)![0]!.at;
		const differs = records.some(
			(row, record) => kinds[record] === null && row[at]?.trim() !== row[first]?.trim()
		);
		const code = differs ? 'conflicting-columns' : 'duplicate-column';
		return { ...fileFault(code), column: heading };
	});
}

/** Recognises the kind of export, its columns, and the hromada and period of the whole file. */
export function recognise(
	table: Table,
	fileName: string,
	stated: StatedFacts,
	prepared: Prepared
): Recognised {
	const { header, title } = table;
	const nothing = { layout: null, hromada: null, period: null, year: null };
	if (!header || header.by === 'none') return { ...nothing, faults: [fileFault('no-header')] };
	const year = yearOf([...title, fileName]);
	const about = [...title, fileName.replaceAll(/[_-]/g, ' ')].join(' ');
	const chosen = chooseDataset(header.columns, about, year, stated.dataset, prepared);
	const { layout, faults } = chosen;
	if (!layout) return { ...nothing, faults };
	const fieldOf = (type: 'place' | 'period') =>
		layout.spec.fields.find(
			(field) =>
				field.type === type && !layout.columns.has(field.name) && layout.pivot?.field !== field.name
		);
	const [place, time] = [fieldOf('place'), fieldOf('period')];
	const hromada = place ? hromadaOf(place, title, fileName, stated.hromada, prepared) : null;
	const period = time ? periodOf(time, title, fileName, stated.period) : null;
	const name = hromada ? prepared.places.hromadas.get(hromada.value)!.name.uk : '';
	return {
		layout,
		hromada,
		period,
		year,
		faults: [
			...faults,
			...noteOf(hromada, 'place', name),
			...noteOf(period, 'period', period?.value ?? ''),
			...doubleFaults(layout, table),
			...layout.unknown.map(({ heading }) => ({ ...fileFault('unknown-column'), column: heading }))
		]
	};
}
