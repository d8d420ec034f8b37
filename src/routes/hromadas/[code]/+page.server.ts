import { formatPeriod } from '$lib/format/period.ts';
import { readerOf } from '$lib/server/reader.ts';
import { alikeOf } from './alike.ts';
import { hromadaOf } from './hromada-of.ts';
import { keyFigures } from './key-figures.ts';
import { registersOf } from './offices.ts';
import { placeOf } from './place.ts';
import { profileOf } from './profile.ts';
import { concernsOf } from './recommendations.ts';
import { returnsOf } from './returns.ts';
import { themesOf } from './themes.ts';
import { unacceptedOf } from './unaccepted.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	const row = await hromadaOf(reader, event.params.code);
	const { period } = reader.selection;
	const [place, profile, alike, registers, concerns, returns, unaccepted] = await Promise.all([
		placeOf(row, reader),
		profileOf(row, reader),
		alikeOf(row.code, reader),
		registersOf(row.code, reader),
		concernsOf(row.code, reader),
		returnsOf(row.code, reader),
		unacceptedOf(row.code, reader)
	]);
	return {
		place,
		period: formatPeriod(period, reader.locale),
		keys: keyFigures(profile, registers.now.summary, reader),
		themes: await themesOf(profile, row.hromada_id, alike.ids, reader),
		alike: alike.places,
		...{ registers, concerns, returns, unaccepted },
		csv: reader.csv('hromada-profile', { code: row.code }),
		all: reader.to('/hromadas')
	};
};
