import type { Period } from '#lib/domain/period.ts';
import type { ExportField } from '../catalogue/export-field.ts';
import { type Fault, fileFault } from '../check/fault.ts';
import type { StatedFacts } from '../knowledge.ts';
import type { Header } from '../table/header.ts';
import type { Table } from '../table/table.ts';
import { withPlaceColumn, withYearColumn } from './columns-by-cells.ts';
import { chooseDataset } from './dataset.ts';
import { type Fact, yearOf } from './file-facts.ts';
import type { Layout } from './layout.ts';
import { isUnwanted, withColumns } from './learned-heading.ts';
import type { Prepared } from './prepared.ts';
import { type Section, sectionsOf, setAsideOtherYears } from './sections.ts';
import { hromadaOf, periodOf, readSaid, type Said, type Whole } from './whole-file.ts';

/** What the table is, and what holds for all of its rows. */
export interface Recognised {
	/** Null where the file waits as a whole. */
	layout: Layout | null;
	/** The table as each kind of export, the likeliest first. */
	weighed: readonly Layout[];
	/** The hromada of all rows, where no column names it. */
	hromada: Fact<number> | null;
	period: Fact<Period> | null;
	/** Parts of the table whose own titles say otherwise. */
	sections: readonly Section[];
	/** What the file says of itself beside the table. */
	said: Said | null;
	year: number | null;
	faults: Fault[];
}

function noteOf(fact: Fact<unknown> | null, what: 'place' | 'period', value: string): Fault[] {
	if (!fact || fact.from === 'stated' || fact.from === 'answered') return [];
	return [{ ...fileFault(`${what}-from-${fact.from}`), value }];
}

interface WholeFacts {
	hromada: Whole<number>;
	period: Whole<Period>;
}

/** What holds for every row, of what no column holds. */
function wholeFacts(
	{ spec, columns, pivot }: Layout,
	said: Said,
	stated: StatedFacts,
	{ places }: Prepared
): WholeFacts {
	const isHeld = ({ name }: ExportField) => columns.has(name) || pivot?.field === name;
	const [place, time] = (['place', 'period'] as const).map((type) =>
		spec.fields.find((field) => field.type === type && !isHeld(field))
	);
	const nothing = { fact: null, disagreeing: [] };
	return {
		hromada: place ? hromadaOf(place, said, stated, places) : nothing,
		period: time ? periodOf(time, said, stated) : nothing
	};
}

/** Preamble and file name say two things where one is needed: which it is, a person must say. */
function disagreements({ hromada, period }: WholeFacts, { places }: Prepared): Fault[] {
	const faults: Fault[] = [];
	const [one, other] = hromada.disagreeing.map((id) => places.hromadas.get(id)!.name);
	if (one && other) {
		const named = { field_uk: one.uk, field_en: one.en, other_uk: other.uk, other_en: other.en };
		faults.push(fileFault('hromadas-disagree', named));
	}
	const [time, otherTime] = period.disagreeing;
	if (time && otherTime)
		faults.push(fileFault('periods-disagree', { field: time, other: otherTime }));
	return faults;
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

function unsureFaults(header: Header | null): Fault[] {
	if (!header?.isUnsure) return [];
	return [fileFault('unsure-header', { row: String(header.top + 1) })];
}

interface Known {
	said: Said;
	stated: StatedFacts;
	year: number | null;
}

/** Columns that their cells tell, where neither heading nor anything beside the table does. */
function byCells(layout: Layout, table: Table, known: Known, prepared: Prepared): Layout {
	const { said, stated, year } = known;
	const isPlaced = said.hromadas.length > 0 || stated.hromada || stated.otherwise?.hromada;
	const placed = isPlaced ? layout : withPlaceColumn(layout, table, prepared);
	return year === null ? withYearColumn(placed, table, prepared) : placed;
}

/** Recognises the kind of export, its columns, and the hromada and period of the whole file. */
export function recognise(
	table: Table,
	fileName: string,
	stated: StatedFacts,
	known: Prepared
): Recognised {
	const prepared = withColumns(known, stated.columns);
	const { header, title } = table;
	const nothing = {
		layout: null,
		weighed: [],
		hromada: null,
		period: null,
		sections: [],
		said: null,
		year: null
	};
	const unsure = unsureFaults(header);
	if (!header || header.by === 'none')
		return { ...nothing, faults: unsure.length ? unsure : [fileFault('no-header')] };
	const year = yearOf([...title, fileName]);
	const about = [...title, fileName.replaceAll(/[_-]/g, ' ')].join(' ');
	const chosen = chooseDataset(header.columns, about, year, stated.dataset, prepared);
	const { weighed, faults } = chosen;
	if (!chosen.layout) return { ...nothing, weighed, faults: [...unsure, ...faults] };
	const said = readSaid(title, fileName, chosen.layout.spec.fields, prepared.places);
	const layout = byCells(chosen.layout, table, { said, stated, year }, prepared);
	const whole = wholeFacts(layout, said, stated, prepared);
	const [hromada, period] = [whole.hromada.fact, whole.period.fact];
	setAsideOtherYears(table, layout, year);
	const name = hromada ? prepared.places.hromadas.get(hromada.value)!.name.uk : '';
	return {
		layout,
		weighed,
		hromada,
		period,
		sections: sectionsOf(
			table,
			layout,
			{ hromada: hromada?.value ?? null, period: period?.value ?? null },
			prepared.places
		),
		said,
		year,
		faults: [
			...faults,
			...disagreements(whole, prepared),
			...noteOf(hromada, 'place', name),
			...noteOf(period, 'period', period?.value ?? ''),
			...doubleFaults(layout, table),
			...layout.unknown
				.filter(({ heading }) => !isUnwanted(layout, heading, prepared))
				.map(({ heading }) => ({ ...fileFault('unknown-column'), column: heading }))
		]
	};
}
