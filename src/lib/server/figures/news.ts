import { overdueDays } from '../../domain/standing.ts';
import { textOf } from '../../format/names.ts';
import { formatPeriod } from '../../format/period.ts';
import { formatValue } from '../../format/value.ts';
import type { News } from '../../components/news.ts';
import { m } from '../../paraglide/messages.js';
import type { Ask } from '../engine/engine.ts';
import type { RecommendationRow } from '../questions/fragments/recommendation-state.ts';
import { indicatorTrend, type TrendRow } from '../questions/indicator-trend.ts';
import type { IndicatorRow } from '../questions/indicators.ts';
import { indicators } from '../questions/indicators.ts';
import { recommendations } from '../questions/recommendations.ts';
import { submissions } from '../questions/submissions.ts';
import type { Reader } from '../reader.ts';
import { wholeMeasureOf } from './measure-of.ts';

/** What a reader saw last: the day, and the answers of that snapshot where it is still kept. */
export interface LastVisit {
	day: string;
	ask: Ask | null;
}

async function filesSince(ask: Ask, reader: Reader): Promise<News[]> {
	const [before, now] = await Promise.all([ask(submissions), reader.ask(submissions)]);
	const n = now.length - before.length;
	return n > 0 ? [{ text: m.overview_news_files({ n }), href: reader.to('/reporting') }] : [];
}

function figureNews(
	indicator: IndicatorRow,
	before: TrendRow | undefined,
	now: TrendRow | undefined,
	reader: Reader
): News[] {
	const shown = (row: TrendRow | undefined) =>
		typeof row?.value === 'number'
			? formatValue(row.value, wholeMeasureOf(indicator), reader.locale)
			: null;
	const [was, is] = [shown(before), shown(now)];
	if (is === null || is === was) return [];
	const label = textOf(indicator, 'name', reader.locale);
	const text =
		was === null
			? m.overview_news_figure_first({ label, is })
			: m.overview_news_figure({ label, was, is });
	return [{ text, href: reader.to(`/indicators/${indicator.id}`) }];
}

/** The key figures of the selected period that read otherwise now, and who has reported since. */
async function figuresSince(ask: Ask, ids: readonly string[], reader: Reader): Promise<News[]> {
	const scope = reader.selection;
	const asked = { scope, indicators: ids, grain: 'quarter' as const };
	const [before, now, known] = await Promise.all([
		ask(indicatorTrend, asked),
		reader.ask(indicatorTrend, asked),
		reader.ask(indicators)
	]);
	const at = (rows: readonly TrendRow[], id: string) =>
		rows.find((row) => row.indicator_id === id && row.period === scope.period);
	return ids.flatMap((id) => {
		const indicator = known.find((row) => row.id === id);
		return indicator ? figureNews(indicator, at(before, id), at(now, id), reader) : [];
	});
}

async function reportsSince(ask: Ask, id: string, reader: Reader): Promise<News[]> {
	const scope = reader.selection;
	const asked = { scope, indicators: [id], grain: 'quarter' as const };
	const count = async (from: Ask) =>
		(await from(indicatorTrend, asked)).find((row) => row.period === scope.period)?.reported ?? 0;
	const [was, is] = await Promise.all([count(ask), count(reader.ask)]);
	if (was === is) return [];
	const period = formatPeriod(scope.period, reader.locale);
	return [
		{ text: m.overview_news_reported({ period, was, n: is }), href: reader.to('/reporting') }
	];
}

const isDone = (row: RecommendationRow | undefined) => row?.verified_status === 'done';

async function doneSinceVisit(ask: Ask, reader: Reader): Promise<News[]> {
	const all = { hromada: null };
	const [before, now] = await Promise.all([
		ask(recommendations, all),
		reader.ask(recommendations, all)
	]);
	const past = new Map(before.map((row) => [row.id, row]));
	return now
		.filter((row) => isDone(row) && !isDone(past.get(row.id)))
		.map((row) => ({
			text: m.overview_news_done({ title: textOf(row, 'title', reader.locale) }),
			href: reader.to(`/recommendations/${row.id}`)
		}));
}

/** By the clock: what was still in time on the day of the visit. */
async function overdueSince(day: string, reader: Reader): Promise<News[]> {
	const rows = await reader.ask(recommendations, { hromada: null });
	return rows
		.filter((row) => row.due_on >= day && overdueDays(row, reader.today) > 0)
		.map((row) => ({
			text: m.overview_news_overdue({ title: textOf(row, 'title', reader.locale) }),
			href: reader.to(`/recommendations/${row.id}`)
		}));
}

/** What is otherwise than at the last visit, in sentences, for the reader's selection. */
export async function newsSince(
	{ day, ask }: LastVisit,
	ids: readonly [string, ...string[]],
	reader: Reader
): Promise<News[]> {
	const told = ask
		? [
				filesSince(ask, reader),
				reportsSince(ask, ids[0], reader),
				figuresSince(ask, ids, reader),
				doneSinceVisit(ask, reader)
			]
		: [];
	return (await Promise.all([...told, overdueSince(day, reader)])).flat();
}
