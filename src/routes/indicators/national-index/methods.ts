import type { Table } from '$lib/components/table.ts';
import { nameOf, textOf } from '$lib/format/names.ts';
import { formatNumber } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { m } from '$lib/paraglide/messages.js';
import { oblast, type OblastRow } from '$lib/server/questions/oblast.ts';
import { publishedIndex, type PublishedIndexRow } from '$lib/server/questions/published-index.ts';
import type { Reader } from '$lib/server/reader.ts';

export interface IndexBar {
	name: string;
	value: number;
	text: string;
	rank: string | null;
	/** The average of the country, or the oblast itself. */
	kind: 'average' | 'own' | 'other';
}

/** Published values of one period. */
export interface Release {
	period: string;
	bars: IndexBar[];
}

/** All that was published by one method; values of two methods never stand together. */
export interface Method {
	id: string;
	title: string;
	about: string;
	/** What is known of the oblast itself. */
	own: string;
	/** End of the scale: 1 or 100. */
	most: number;
	releases: Release[];
	table: Table;
}

const MOST_DECIMALS = 3;
const ABOUT: Record<string, () => string> = {
	'2022-2023': m.indicator_index_about_2022,
	'2024': m.indicator_index_about_2024,
	'2025': m.indicator_index_about_2025
};

/** As many decimals as were published. */
function asPublished(value: number, reader: Reader): string {
	const decimals = String(value).split('.')[1]?.length ?? 0;
	return formatNumber(value, Math.min(decimals, MOST_DECIMALS), reader.locale);
}

function kindOf(row: PublishedIndexRow, place: OblastRow | undefined): IndexBar['kind'] {
	if (row.territory_uk === place?.name_uk) return 'own';
	return row.territory_en.startsWith('Ukraine') ? 'average' : 'other';
}

const isMain = ({ index_id: id }: PublishedIndexRow) => id === 'region_dti';

function releasesOf(
	rows: readonly PublishedIndexRow[],
	place: OblastRow | undefined,
	reader: Reader
): Release[] {
	const main = rows.filter(isMain);
	return [...new Set(main.map(({ period }) => period))].sort().map((period) => ({
		period: formatPeriod(period, reader.locale),
		bars: main
			.filter((row) => row.period === period)
			.sort((a, b) => b.value - a.value)
			.map((row) => ({
				name: textOf(row, 'territory', reader.locale),
				value: row.value,
				text: asPublished(row.value, reader),
				rank: row.rank === null ? null : m.indicator_index_rank({ rank: row.rank }),
				kind: kindOf(row, place)
			}))
	}));
}

function ownOf(
	rows: readonly PublishedIndexRow[],
	place: OblastRow | undefined,
	reader: Reader
): string {
	const name = place ? nameOf(place, reader.locale) : '';
	const own = rows.filter((row) => isMain(row) && kindOf(row, place) === 'own').at(-1);
	if (!own) return m.indicator_index_own_unknown({ name });
	const words = {
		name,
		value: asPublished(own.value, reader),
		period: formatPeriod(own.period, reader.locale)
	};
	return own.rank === null
		? m.indicator_index_own(words)
		: m.indicator_index_own_rank({ ...words, rank: own.rank });
}

function hostOf(address: string | null): { text: string; href?: string } {
	if (!address) return { text: '' };
	return URL.canParse(address)
		? { text: new URL(address).hostname, href: address }
		: { text: address };
}

function tableOf(rows: readonly PublishedIndexRow[], caption: string, reader: Reader): Table {
	const { locale } = reader;
	return {
		caption,
		columns: [
			{ label: m.indicator_index_what(), kind: 'text' },
			{ label: m.indicator_index_where(), kind: 'text' },
			{ label: m.indicator_period(), kind: 'text' },
			{ label: m.value(), kind: 'number' },
			{ label: m.indicator_index_place(), kind: 'number' },
			{ label: m.indicator_source(), kind: 'text' }
		],
		rows: rows.map((row) => [
			textOf(row, 'index_name', locale),
			textOf(row, 'territory', locale),
			formatPeriod(row.period, locale),
			asPublished(row.value, reader),
			row.rank === null ? '' : String(row.rank),
			hostOf(row.source_url)
		])
	};
}

/** The national index as others published it, method by method. */
export async function methodsOf(reader: Reader): Promise<Method[]> {
	const [rows, [place]] = await Promise.all([reader.ask(publishedIndex), reader.ask(oblast)]);
	const ids = [...new Set(rows.map(({ method }) => method))].sort();
	return ids.map((id) => {
		const own = rows.filter(({ method }) => method === id);
		const title = m.indicator_index_method({ years: id.replace('-', '–') });
		return {
			id,
			title,
			about: ABOUT[id]?.() ?? m.indicator_index_about_other(),
			own: ownOf(own, place, reader),
			most: own[0]?.scale.endsWith('100') ? 100 : 1,
			releases: releasesOf(own, place, reader),
			table: tableOf(own, title, reader)
		};
	});
}
