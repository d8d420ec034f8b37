import { ABSENCES } from '$lib/domain/absence.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { readerOf } from '$lib/server/reader.ts';
import { comparisonsOf } from './comparisons.ts';
import { hromadaOf } from './hromada-of.ts';
import { keyFigures } from './key-figures.ts';
import { registersOf } from './offices.ts';
import { placeOf } from './place.ts';
import { profileOf } from './profile.ts';
import { concernsOf } from './recommendations.ts';
import { notArrivedOf } from './not-arrived.ts';
import { returnsOf } from './returns.ts';
import { unacceptedOf } from './unaccepted.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	const row = await hromadaOf(reader, event.params.code);
	const { period } = reader.selection;
	const [place, profile, registers, concerns, returns, notArrived, unaccepted] = await Promise.all([
		placeOf(row, reader),
		profileOf(row, reader),
		registersOf(row.code, reader),
		concernsOf(row.code, reader),
		returnsOf(row.code, reader),
		notArrivedOf(row.code, reader),
		unacceptedOf(row.code, reader)
	]);
	return {
		...(await comparisonsOf(row, profile, reader)),
		place,
		period: formatPeriod(period, reader.locale),
		keys: keyFigures(profile, registers.now.summary, reader),
		absences: ABSENCES.filter((kind) => profile.some(({ now }) => now.absence === kind)),
		...{ registers, concerns, returns, notArrived, unaccepted },
		csv: reader.csv('hromada-profile', { code: row.code }),
		alikeCsv: reader.csv('similar-hromadas', { code: row.code }),
		all: reader.to('/hromadas')
	};
};
