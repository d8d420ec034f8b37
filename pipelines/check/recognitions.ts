import type { Bilingual } from '#lib/domain/place.ts';
import type { Recognition } from '#lib/domain/submission.ts';
import type { Decoded } from '../decode/decode.ts';
import type { Recognised } from '../recognise/recognise.ts';
import type { Table } from '../table/table.ts';
import {
	ENCODING_WORDS,
	HEADER_WORDS,
	HEADING_WORDS,
	NOT_DATA_WORDS,
	SOURCE_WORDS
} from './recognition-words.ts';
import type { Tally } from './tally.ts';

const DELIMITER_NAMES: Record<string, string> = { '\t': 'tab' };
const MOST_RUNS = 20;

const round = (score: number) => Math.round(score * 1000) / 1000;
const map = (words: Bilingual, change: (text: string) => string): Bilingual => ({
	uk: change(words.uk),
	en: change(words.en)
});

/** 1–3, 7, 9–12 */
function runsOf(rows: number[]): string {
	const runs: [number, number][] = [];
	for (const row of rows) {
		const last = runs.at(-1);
		if (last && last[1] === row - 1) last[1] = row;
		else runs.push([row, row]);
	}
	const shown = runs
		.slice(0, MOST_RUNS)
		.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
	return shown.join(', ') + (runs.length > MOST_RUNS ? ', …' : '');
}

const rounded = (weighed: readonly { taken: string; score: number }[]) =>
	weighed.map(({ taken, score }) => ({ taken, score: round(score) }));

export function ofEncoding(decoded: Decoded): Recognition {
	const { encoding, evidence, confidence, candidates } = decoded;
	return {
		what: 'encoding',
		taken: encoding,
		why: ENCODING_WORDS[evidence],
		score: round(confidence),
		candidates: rounded(candidates)
	};
}

function ofDialect({ dialect }: Table): Recognition[] {
	if (!dialect) return [];
	const { delimiter, score } = dialect;
	const named = (sign: string) => DELIMITER_NAMES[sign] ?? sign;
	const candidates = dialect.candidates.map((one) => ({ ...one, taken: named(one.delimiter) }));
	const why = {
		uk: 'з цим розділювачем рядки мають найрівнішу ширину, а комірки цілі',
		en: 'with this separator the rows have the most even width and the cells are whole'
	};
	return [
		{
			what: 'delimiter',
			taken: named(delimiter),
			why,
			score: round(score),
			candidates: rounded(candidates)
		}
	];
}

export function ofTable(table: Table): Recognition[] {
	const { header } = table;
	const found = ofDialect(table);
	if (!header || header.by === 'none') return found;
	const rows =
		header.top === header.bottom ? `${header.top + 1}` : `${header.top + 1}–${header.bottom + 1}`;
	return [
		...found,
		{
			what: 'header',
			taken: rows,
			why: HEADER_WORDS[header.by],
			score: round(header.score),
			candidates: header.candidates.map(({ taken, score }) => ({ taken, score: round(score) }))
		}
	];
}

function ofColumns({ layout }: Recognised): Recognition[] {
	if (!layout) return [];
	const columns = [...layout.columns].flatMap(([field, several]) =>
		several.map(({ heading, match }) => ({
			what: `column:${heading}`,
			taken: field,
			why: map(HEADING_WORDS[match.how], (text) => text.replace('{heading}', match.heading)),
			score: round(match.score),
			candidates: []
		}))
	);
	const { pivot } = layout;
	const headings = pivot?.columns.map(({ heading }) => heading).join(', ') ?? '';
	const why = {
		uk: 'заголовки стовпців самі є значеннями',
		en: 'the headings of columns are values themselves'
	};
	return pivot
		? [
				...columns,
				{
					what: `columns:${headings}`,
					taken: `${pivot.field} → ${pivot.measure}`,
					why,
					score: null,
					candidates: []
				}
			]
		: columns;
}

export function ofRecognised(recognised: Recognised, hromada: string | null): Recognition[] {
	const { layout, period } = recognised;
	const found: Recognition[] = [];
	if (layout) {
		const why = {
			uk: `заголовки підходять до звіту «${layout.spec.title.uk}»`,
			en: `the headings fit “${layout.spec.title.en}”`
		};
		found.push({
			what: 'dataset',
			taken: layout.dataset,
			why,
			score: round(layout.score),
			candidates: []
		});
	}
	if (recognised.hromada && hromada) {
		const why = SOURCE_WORDS[recognised.hromada.from];
		found.push({ what: 'hromada', taken: hromada, why, score: null, candidates: [] });
	}
	if (period)
		found.push({
			what: 'period',
			taken: period.value,
			why: SOURCE_WORDS[period.from],
			score: null,
			candidates: []
		});
	return [...found, ...ofColumns(recognised)];
}

export function ofNotData(tally: Tally): Recognition[] {
	return [...tally.notDataRows].map(([kind, rows]) => ({
		what: `not-data:${kind}`,
		taken: String(rows.length),
		why: map(NOT_DATA_WORDS[kind], (text) => `${text}: ${runsOf(rows)}`),
		score: null,
		candidates: []
	}));
}
