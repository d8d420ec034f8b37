import type { Entry } from '../../components/entry.ts';
import { overdueDays } from '../../domain/standing.ts';
import { formatDays } from '../../format/days.ts';
import { textOf } from '../../format/names.ts';
import type { RecommendationRow } from '../questions/fragments/recommendation-state.ts';
import type { Reader } from '../reader.ts';

/** The recommendations longest past their deadline, by today's clock. */
export function overdueOf(rows: readonly RecommendationRow[], reader: Reader, count = 5): Entry[] {
	return rows
		.map((row) => ({ row, days: overdueDays(row, reader.today) }))
		.filter(({ days }) => days > 0)
		.sort((a, b) => b.days - a.days)
		.slice(0, count)
		.map(({ row, days }) => ({
			name: textOf(row, 'title', reader.locale),
			href: reader.to(`/recommendations/${row.id}`),
			note: textOf(row, 'owner', reader.locale),
			figure: formatDays(days, reader.locale),
			isUrgent: true
		}));
}
