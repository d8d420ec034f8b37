import type { Issue, Report } from '#lib/domain/submission.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { QuarantinedRow } from '../check/outcome.ts';
import { rowMasker } from '../check/personal/rows.ts';
import { headerOf } from '../inspect-file.ts';
import type { Examined } from '../read-file.ts';

const keyOf = ({ code, row, column }: Issue) => `${code}/${row}/${column}`;

/** The heading that the file itself has for a field, by the title that the catalogue gives it. */
function ownHeading(
	title: string | null,
	{ table, recognised }: Examined,
	{ exports }: Catalogue
): string | null {
	const layout = recognised?.layout;
	if (!layout || !table) return title;
	const field = exports[layout.dataset].fields.find((one) => one.title.uk === title);
	const [column] = (field && layout.columns.get(field.name)) ?? [];
	return column ? (headerOf(table)[column.at] ?? title) : title;
}

/**
 * What was read of a file, with the report that a snapshot gives of it: rows that wait only because
 * of what other files hold wait here too.
 */
export function asPublished(read: Examined, report: Report, catalogue: Catalogue): Examined {
	const { table, outcome } = read;
	const known = new Set(outcome.report.issues.map(keyOf));
	const issues = report.issues.map((issue) =>
		known.has(keyOf(issue))
			? issue
			: { ...issue, column: ownHeading(issue.column, read, catalogue) }
	);
	const masked = rowMasker(table?.header ?? null);
	const isLater = (issue: Issue) => issue.severity === 'error' && !known.has(keyOf(issue));
	const later = report.issues.filter(isLater).flatMap(({ row, code }): QuarantinedRow[] => {
		const cells = row === null ? undefined : table?.records[row - 1];
		if (!cells) return [];
		const nowhere = { hromadaId: null, period: null, indicator: null };
		return [{ row: row!, ...nowhere, code, cells: masked(cells) }];
	});
	const quarantined = [...outcome.quarantined, ...later].toSorted((a, b) => a.row - b.row);
	return { ...read, outcome: { ...outcome, report: { ...report, issues }, quarantined } };
}
