import type { Period } from '#lib/domain/period.ts';
import { entriesWhere } from '../convert/coded.ts';
import type { ConvertedTable } from '../convert/convert.ts';
import { faultAt, textAt } from '../convert/column.ts';
import type { Prepared } from '../recognise/prepared.ts';
import { checkDuplicates } from './duplicates.ts';
import { hromadaAt, periodAt } from './frame.ts';
import { checkIndicators } from './indicators.ts';
import { noteReadings } from './as-read.ts';
import { checkPersonalData } from './personal-data.ts';
import { checkPlaces } from './places.ts';
import { checkUnlike } from './unlike-others.ts';
import { checkEvidence, checkParts, checkValues } from './values.ts';
import { Verdicts } from './verdicts.ts';

/** Years before the first return that was due: a slip of the pen and no history. */
const TOO_EARLY = 5;

function checkPeriods({ frame, period }: ConvertedTable, verdicts: Verdicts): void {
	const field = frame.spec.fields.find(({ type }) => type === 'period');
	if (!field) return;
	const from = frame.spec.expected?.from;
	const first = from ? Number(from.slice(0, 4)) - TOO_EARLY : 0;
	const isEarly = (value: Period) => Number(value.slice(0, 4)) <= first;
	const isFaulty = entriesWhere(
		frame.periods,
		(value, code) => Boolean(period?.faults?.[code]) || !value || isEarly(value)
	);
	for (const at of isFaulty) {
		const value = periodAt(frame, at);
		const fault = period && faultAt(period, at);
		if (fault) verdicts.add(at, fault, field.name, textAt(period, at));
		else if (value) verdicts.add(at, 'too-early-period', field.name, value, { expected: from! });
		else if (field.constraints.required) verdicts.add(at, 'missing-value', field.name, null);
	}
}

/** Runs every rule that a file alone can break. */
export function checkTable(table: ConvertedTable, prepared: Prepared): Verdicts {
	const { frame } = table;
	const verdicts = new Verdicts(frame, prepared.issues);
	const place = frame.spec.fields.find(({ type }) => type === 'place');
	if (place) {
		const isRequired = place.constraints.required && frame.hromadaIds.values.includes(null);
		const isMissing = (at: number) => isRequired && hromadaAt(frame, at) === null;
		checkPlaces(table, { field: place.name, isMissing }, verdicts, prepared);
	}
	checkPeriods(table, verdicts);
	checkValues(frame, verdicts, prepared);
	checkIndicators(frame, verdicts, prepared);
	checkUnlike(frame, verdicts, prepared);
	checkParts(frame, verdicts);
	checkEvidence(frame, verdicts);
	noteReadings(table, verdicts);
	checkPersonalData(frame, verdicts);
	checkDuplicates(frame, verdicts);
	return verdicts;
}
