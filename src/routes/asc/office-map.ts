import { pointMap, SIGNS, type MapPoint } from '$lib/charts/point-map.ts';
import type { DrawnMap } from '$lib/charts/drawn.ts';
import { fittingProjection, projector } from '$lib/domain/map-projection.ts';
import { POINT_KINDS, type PointKind } from '$lib/domain/service-point.ts';
import { nameOf } from '$lib/format/names.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { m } from '$lib/paraglide/messages.js';
import { boundaries } from '$lib/server/questions/boundaries.ts';
import { boundaryMaps } from '$lib/server/questions/boundary-maps.ts';
import { hromadas, type HromadaRow } from '$lib/server/questions/hromadas.ts';
import { servicePoints, type ServicePointRow } from '$lib/server/questions/service-points.ts';
import type { Reader } from '$lib/server/reader.ts';
import { KIND_WORDS } from './kind-words.ts';
import { isSought } from './offices.ts';

/** Where the offices are, and what each sign means. */
export interface OfficeMap {
	title: string;
	unit: string;
	width: number;
	height: number;
	drawn: DrawnMap;
	legend: { words: string; sign: string; isHollow: boolean }[];
	note: string;
}

const SIZE = 1000;
const MARGIN = 50;

/** The frame of imported boundaries, or one around the centres of all hromadas. */
async function groundOf({ ask }: Reader, places: readonly HromadaRow[]) {
	const [maps, areas] = await Promise.all([ask(boundaryMaps), ask(boundaries)]);
	const map = maps.find(({ kind }) => kind === 'hromada');
	if (!map) {
		const centres = places.map(({ lon, lat }) => [lon, lat] as const);
		return { ...fittingProjection(centres, SIZE, MARGIN), outlines: [], credit: null };
	}
	const { width, height, source, licence } = map;
	const raions = areas.filter(({ kind, level }) => kind === 'hromada' && level === 'raion');
	return {
		...{ width, height, projection: map },
		outlines: raions.map(({ path }) => path),
		credit: m.charts_boundaries_credit({ source, licence })
	};
}

function pointOf(
	row: ServicePointRow,
	[x, y]: readonly [number, number],
	{ locale, to }: Reader
): MapPoint {
	const place = nameOf({ name_uk: row.hromada_uk, name_en: row.hromada_en }, locale);
	const state = row.status === 'active' ? [] : [m.asc_office_idle()];
	return {
		...{ kind: row.kind, x, y, name: row.name },
		isWorking: row.status === 'active',
		href: to(`/hromadas/${row.hromada_code}`),
		lines: [`${KIND_WORDS[row.kind].one()} · ${place}`, ...state, row.address ?? ''].filter(Boolean)
	};
}

/** The offices that are sought, each by the centre of its hromada. */
export async function officeMapOf(reader: Reader, sought: string): Promise<OfficeMap | null> {
	const { locale, query, selection } = reader;
	const { period, base } = selection;
	const [rows, places] = await Promise.all([
		reader.ask(servicePoints, { scope: selection, hromada: null }),
		reader.ask(hromadas, { period, base })
	]);
	const found = rows.filter((row) => isSought(row, sought));
	if (!found.length) return null;
	const { projection, width, height, outlines, credit } = await groundOf(reader, places);
	const project = projector(projection);
	const centres = new Map(places.map(({ code, lon, lat }) => [code, project([lon, lat])]));
	const points = found.flatMap((row) => {
		const centre = centres.get(row.hromada_code);
		return centre ? [pointOf(row, centre, reader)] : [];
	});
	const hasIdle = found.some(({ status }) => status !== 'active');
	const counts = (kind: PointKind) => found.filter((row) => row.kind === kind).length;
	return {
		title: m.asc_office_map_title(),
		unit: m.asc_office_map_unit({ period: formatPeriod(period, locale) }),
		note: [m.asc_office_map_note(), credit].filter(Boolean).join(' '),
		...{ width, height },
		drawn: reader.drawMap(`offices ${query} ${sought} ${locale}`, () =>
			pointMap({ width, height, outlines, points })
		),
		legend: [
			...POINT_KINDS.filter(counts).map((kind) => ({
				...{ words: KIND_WORDS[kind].counted({ n: counts(kind) }), sign: SIGNS[kind] },
				isHollow: false
			})),
			...(hasIdle ? [{ words: m.asc_office_idle(), sign: SIGNS.asc, isHollow: true }] : [])
		]
	};
}
