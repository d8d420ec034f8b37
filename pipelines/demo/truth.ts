import Papa from 'papaparse';
import type { Dataset } from '#lib/domain/submission.ts';
import type { Fact } from './sheet.ts';

const FILES: Record<Dataset, string> = {
	'services-rendered': 'services_rendered',
	'indicator-return': 'observation_returns',
	'service-points': 'service_point',
	recommendations: 'recommendation',
	'progress-reports': 'progress_report'
};

export interface Told {
	dataset: Dataset;
	facts: readonly Fact[];
}

/** What holds after all files, in the order of arrival: the last to say something is right. */
function standing(told: readonly Told[], dataset: Dataset): Record<string, string>[] {
	const byKey = new Map<string, Record<string, string>[]>();
	for (const { facts } of told.filter((one) => one.dataset === dataset)) {
		const inFile = new Map<string, Record<string, string>[]>();
		for (const { replaces, values } of facts) {
			values.forEach((value, at) => {
				const key = replaces[at] ?? replaces[0]!;
				inFile.set(key, [...(inFile.get(key) ?? []), value]);
			});
		}
		for (const [key, values] of inFile) byKey.set(key, values);
	}
	return [...byKey.values()].flat();
}

/** The tables that should be loaded, as CSV: path → text, rows sorted. */
export function truthFiles(told: readonly Told[]): Map<string, string> {
	return new Map(
		(Object.keys(FILES) as Dataset[]).map((dataset) => {
			const rows = standing(told, dataset);
			const columns = Object.keys(rows[0] ?? {});
			const lines = Papa.unparse(rows, { columns, header: false, newline: '\n' })
				.split('\n')
				.sort();
			return [`truth/${FILES[dataset]}.csv`, [columns.join(), ...lines, ''].join('\n')];
		})
	);
}
