import type { Issue, Severity } from '#lib/domain/submission.ts';

/** Issues of one kind, those with the same remedy and the first places shown. */
export interface IssueGroup {
	code: string;
	severity: Severity;
	issues: readonly Issue[];
}

const ORDER: Record<Severity, number> = { error: 0, warning: 1, note: 2 };

/** Issues by kind: the gravest first, then in the order in which they were found. */
export function groupIssues(issues: readonly Issue[]): IssueGroup[] {
	const groups = new Map<string, Issue[]>();
	for (const issue of issues) {
		const known = groups.get(issue.code);
		if (known) known.push(issue);
		else groups.set(issue.code, [issue]);
	}
	return [...groups]
		.map(([code, own]) => ({ code, severity: own[0]!.severity, issues: own }))
		.sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
}
