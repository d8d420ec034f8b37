import { error } from '@sveltejs/kit';
import { formatDate } from '$lib/format/date.ts';
import { formatNumber } from '$lib/format/number.ts';
import { wordOf } from '$lib/server/exports/words.ts';
import { parseReport, submissionReport } from '$lib/server/questions/submission-report.ts';
import { submissions } from '$lib/server/questions/submissions.ts';
import { readerOf } from '$lib/server/reader.ts';
import { issuesOf } from './issues.ts';
import { understoodOf } from './understood.ts';
import { waitingOf } from './waiting.ts';
import type { PageServerLoad } from './$types';

const NUMBER = /^[1-9]\d{0,8}$/;

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	const seq = NUMBER.test(event.params.seq) ? Number(event.params.seq) : 0;
	const [row] = await reader.ask(submissionReport, { seq });
	const known = (await reader.ask(submissions)).find((one) => one.seq === seq);
	if (!row || !known) error(404, 'Not Found');
	const report = parseReport(row);
	const { locale } = reader;
	const count = (n: number) => formatNumber(n, 0, locale);
	return {
		seq,
		file: report.file,
		received: formatDate(known.received_on, locale),
		dataset: report.dataset ? wordOf(report.dataset, locale) : null,
		status: known.status,
		demo: known.demo,
		counts: {
			rowsIn: count(report.rowsIn),
			loaded: count(report.loaded),
			quarantined: count(report.quarantined),
			notData: count(report.notData)
		},
		sha256: report.sha256,
		issues: issuesOf(report, reader),
		waiting: await waitingOf(seq, reader),
		understood: understoodOf(report, reader),
		back: reader.to('/reporting')
	};
};
