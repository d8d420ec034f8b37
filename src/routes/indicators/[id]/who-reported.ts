import { ABSENCES } from '$lib/domain/absence.ts';
import { absenceWords } from '$lib/format/absence.ts';
import { compareNames } from '$lib/format/collation.ts';
import { nameOf } from '$lib/format/names.ts';
import { m } from '$lib/paraglide/messages.js';
import { reportedOf } from '$lib/server/figures/places-figure.ts';
import type { HromadaValueRow } from '$lib/server/questions/hromada-values.ts';
import type { Reader } from '$lib/server/reader.ts';

interface Named {
	name: string;
	href: string;
}

/** Hromadas that have a value, or lack it for one reason. */
export interface Group {
	kind: string;
	words: string;
	hromadas: Named[];
}

export interface WhoReported {
	title: string;
	reported: Group;
	/** By kind of absence, in its order; kinds that nobody has are left out. */
	absent: Group[];
}

function named(rows: readonly HromadaValueRow[], reader: Reader): Named[] {
	const order = compareNames(reader.locale);
	return rows
		.map((row) => ({
			name: nameOf(row, reader.locale),
			href: reader.to(`/hromadas/${row.code}`)
		}))
		.sort((a, b) => order(a.name, b.name));
}

/** Who reported and who did not, by kind of absence. */
export function whoReported(rows: readonly HromadaValueRow[], reader: Reader): WhoReported {
	const withValue = rows.filter((row) => row.value !== null);
	const absent = ABSENCES.map((kind) => ({
		kind,
		words: absenceWords(kind, reader.locale),
		hromadas: named(
			rows.filter((row) => row.absence === kind),
			reader
		)
	}));
	return {
		title: m.hromadas_reported(reportedOf(rows)),
		reported: {
			kind: 'reported',
			words: m.indicator_have_value(),
			hromadas: named(withValue, reader)
		},
		absent: absent.filter(({ hromadas }) => hromadas.length)
	};
}
