import type { Severity } from '../../domain/submission.ts';
import { countIf } from '../engine/dialect.ts';
import type { Question } from './question.ts';

/** One kind of issue that reading can find; texts hold `{placeholders}`. */
export interface IssueKindRow {
	code: string;
	severity: Severity;
	/** decode, table, recognise, convert or check. */
	step: string;
	issue_uk: string | null;
	issue_en: string | null;
	sentence_uk: string;
	sentence_en: string;
	remedy_uk: string;
	remedy_en: string;
	/** What stands in a file and, behind `→`, what should. */
	example_uk: string | null;
	example_en: string | null;
	/** Files in which it was found. */
	files: number;
	/** Files in which a person accepted it. */
	accepted: number;
	/** Whether any of these files is of the demonstration. */
	demo: boolean;
}

/** The taxonomy of issues in its order, and in how many files each kind was found. */
export const issueKinds: Question<void, IssueKindRow> = {
	name: 'issue-kinds',
	sql: `
WITH found AS (
	SELECT i.code, count(*)::INTEGER AS files, ${countIf('i.accepted_by IS NOT NULL')} AS accepted,
		bool_or(s.demo) AS demo
	FROM submission_issue i JOIN submission s ON s.seq = i.submission
	GROUP BY i.code
)
SELECT k.code, k.severity, k.stage AS step, k.title_uk AS issue_uk, k.title_en AS issue_en,
	k.text_uk AS sentence_uk, k.text_en AS sentence_en, k.remedy_uk, k.remedy_en, k.example_uk,
	k.example_en, coalesce(f.files, 0) AS files, coalesce(f.accepted, 0) AS accepted,
	coalesce(f.demo, false) AS demo
FROM issue_kind k LEFT JOIN found f ON f.code = k.code
ORDER BY k.position`,
	bind: () => ({})
};
