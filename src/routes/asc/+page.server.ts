import { keyFigure } from '$lib/server/figures/key-figure.ts';
import { trendsOf } from '$lib/server/figures/trends.ts';
import { readerOf } from '$lib/server/reader.ts';
import { accessChoice, keptBeside } from './access-choice.ts';
import { ACCESS_INDICATOR, accessOf, accessQuery } from './access.ts';
import { conditionsOf } from './conditions.ts';
import { coverageOf } from './coverage.ts';
import { diiaStagesOf } from './diia-stages.ts';
import { gapsOf } from './gaps.ts';
import { here } from './here.ts';
import { networkOf } from './network.ts';
import { officeMapOf } from './office-map.ts';
import { officesOf, soughtOf } from './offices.ts';
import { operationOf } from './operation.ts';
import { placesOf } from './places.ts';
import { raionCoverageOf } from './raion-coverage.ts';
import { realRegisterOf } from './real-register.ts';
import { staffOf } from './staff.ts';
import type { PageServerLoad } from './$types';

const OTHER_FIGURES = ['access_points_total', 'asc_staff_per_10k', 'diia_centres_count'];
const OPERATION = ['asc_days_kept_share', 'asc_autonomous_power_share'];

export const load: PageServerLoad = async (event) => {
	const reader = await readerOf(event);
	const query = event.url.searchParams;
	const access = accessOf(query);
	const figures = [ACCESS_INDICATOR[access], ...OTHER_FIGURES];
	const asked = [...Object.values(ACCESS_INDICATOR), ...OTHER_FIGURES, ...OPERATION];
	const trends = await trendsOf(reader, asked);
	const [coverage, places, raions, network, diia, staff, conditions, gaps, offices, real] =
		await Promise.all([
			coverageOf(reader, access),
			placesOf(reader, access),
			raionCoverageOf(reader, access),
			networkOf(reader),
			diiaStagesOf(reader),
			staffOf(reader, trends),
			conditionsOf(reader),
			gapsOf(reader),
			officesOf(reader, soughtOf(query)),
			realRegisterOf(reader)
		]);
	return {
		raion: reader.selection.raion,
		choice: accessChoice(reader, access, trends, query),
		keys: await Promise.all(figures.map((id) => keyFigure(reader, id, trends, 'year'))),
		operation: await Promise.all(OPERATION.map((id) => operationOf(reader, id, trends))),
		officeMap: await officeMapOf(reader, soughtOf(query)),
		allOffices: here(reader.query, accessQuery(access)) + '#offices',
		kept: keptBeside('office', query),
		...{ coverage, places, raions, network, diia, staff, conditions, gaps, offices, real }
	};
};
