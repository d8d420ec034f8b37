import type { IssueKind } from '#pipelines/catalogue/issue-kind.ts';
import { fileFault } from '#pipelines/check/fault.ts';
import { describeFault } from '#pipelines/check/issue-text.ts';
import type { FileOutcome } from '#pipelines/read-file.ts';
import type { Stop } from '#pipelines/receive/log-entry.ts';

/** Words for why, as a text of the taxonomy takes them in. */
const WHY: Record<Stop, { why_uk: string; why_en: string }> = {
	time: { why_uk: 'забрало забагато часу', why_en: 'took too much time' },
	memory: { why_uk: 'забрало забагато пам’яті', why_en: 'took too much memory' },
	crash: { why_uk: 'обірвалося через збій', why_en: 'broke off by a failure' }
};

/** What becomes of a file whose reading was stopped: it waits as a whole, and its report says why. */
export function stoppedOutcome(
	{ file, sha256, why }: { file: string; sha256: string; why: Stop },
	kinds: readonly IssueKind[]
): FileOutcome {
	const fault = { ...fileFault('reading-stopped', WHY[why]), value: why };
	const issue = describeFault(fault, new Map(kinds.map((kind) => [kind.code, kind])));
	return {
		report: {
			file,
			sha256,
			dataset: null,
			recognised: [],
			rowsIn: 0,
			loaded: 0,
			quarantined: 0,
			notData: 0,
			issues: [issue]
		},
		loaded: null,
		quarantined: [],
		questions: [],
		restsOn: [],
		encoding: '',
		delimiter: ''
	};
}
