import type { Absence } from '#lib/domain/absence.ts';
import type { IndicatorSpec } from '../catalogue/indicator-spec.ts';
import { everyOf } from '../convert/coded.ts';
import {
	absenceAt,
	faultAt,
	revalue,
	textAt,
	type TypedColumn,
	type Value,
	valueAt
} from '../convert/column.ts';
import type { Prepared } from '../recognise/prepared.ts';
import type { Frame } from './frame.ts';
import { contradictedBy } from './value-against-parts.ts';
import type { Verdicts } from './verdicts.ts';

interface Parts {
	numerator: Value;
	denominator: Value;
	value: Value;
	absence: Absence | null;
}

function blankColumn(length: number): TypedColumn {
	return {
		heading: '',
		texts: [''],
		codes: new Uint32Array(length),
		values: [null],
		absences: null,
		faults: null
	};
}

function faultOfOne(parts: Parts, { unit, minimum, maximum }: IndicatorSpec): string | null {
	const only = parts.value ?? parts.numerator;
	if (only === null) return parts.absence ? null : 'missing-value';
	if (unit === 'yes_no' && typeof only === 'boolean') return null;
	if (unit === 'yes_no' && typeof only === 'number') {
		return only === 0 || only === 1 ? null : 'out-of-range';
	}
	if (typeof only !== 'number') return 'invalid-number';
	return only < minimum || only > maximum ? 'out-of-range' : null;
}

function faultOfParts(
	numerator: number,
	denominator: number,
	indicator: IndicatorSpec
): string | null {
	const { unit, scale, minimum, maximum } = indicator;
	if (denominator === 0) return 'zero-denominator';
	if (unit === 'percent' && numerator > denominator) return 'parts-exceed-total';
	const ratio = (scale * numerator) / denominator;
	return ratio < minimum || ratio > maximum ? 'out-of-range' : null;
}

function faultOfRatio(parts: Parts, indicator: IndicatorSpec): string | null {
	const { numerator, denominator, value, absence } = parts;
	if (numerator === null && absence) return null;
	if (numerator === null && denominator === null && value === null) return 'missing-value';
	if (numerator === null || denominator === null) return 'share-without-parts';
	if (typeof numerator !== 'number' || typeof denominator !== 'number') return 'invalid-number';
	return faultOfParts(numerator, denominator, indicator);
}

function faultOf(parts: Parts, indicator: IndicatorSpec): string | null {
	if (indicator.from) return 'derived-indicator';
	const isRatio = indicator.denominator === 'reported';
	return isRatio ? faultOfRatio(parts, indicator) : faultOfOne(parts, indicator);
}

/** The value that counts: the numerator of a ratio, else whatever was given. */
function countedOf({ numerator, value }: Parts, { denominator }: IndicatorSpec): Value {
	return denominator === 'reported' ? numerator : (value ?? numerator);
}

function textParams(parts: Parts, { name, minimum, maximum }: IndicatorSpec, code: string) {
	const expected =
		code === 'parts-exceed-total' ? String(parts.denominator) : `${minimum}–${maximum}`;
	return { field_uk: name.uk, field_en: name.en, expected };
}

/** A value that is not what its own parts come to: one of the three has a wrong digit. */
function checkValue(
	at: number,
	parts: Parts,
	text: string,
	indicator: IndicatorSpec,
	verdicts: Verdicts
): void {
	const wanted = contradictedBy({ ...parts, text }, indicator);
	if (wanted === null) return;
	const params = {
		...{ field_uk: indicator.name.uk, field_en: indicator.name.en },
		expected: String(Number(wanted.toFixed(2))).replace('.', ',')
	};
	verdicts.add(at, 'value-contradicts-parts', 'value', text.trim(), params);
}

type Columns = Record<'numerator' | 'denominator' | 'value', TypedColumn>;

function columnsOf(frame: Frame): Columns {
	const of = (name: string) => frame.columns.get(name) ?? blankColumn(frame.length);
	return { numerator: of('numerator'), denominator: of('denominator'), value: of('value') };
}

function partsAt(at: number, { numerator, denominator, value }: Columns): Parts {
	const kinds = [value, numerator, denominator].map((column) => absenceAt(column, at));
	return {
		numerator: valueAt(numerator, at),
		denominator: valueAt(denominator, at),
		value: valueAt(value, at),
		absence: kinds.find((kind) => kind) ?? null
	};
}

/**
 * Puts what an indicator return says into numerator and denominator: a plain value, or a yes, is
 * a numerator; a share needs both parts. Afterwards `value` holds nothing that counts.
 */
export function checkIndicators(frame: Frame, verdicts: Verdicts, { indicators }: Prepared): void {
	const names = frame.columns.get('indicator');
	if (!names || frame.spec.name !== 'indicator-return') return;
	const columns = columnsOf(frame);
	const counts = everyOf(columns.numerator);
	const wholes = everyOf(columns.denominator);
	const values = everyOf(columns.value);
	const absences = new Array<Absence | null>(frame.length).fill(null);
	const field = frame.columns.has('value') ? 'value' : 'numerator';
	for (let at = 0; at < frame.length; at++) {
		const indicator = indicators.get(String(valueAt(names, at)));
		if (!indicator || Object.values(columns).some((column) => faultAt(column, at))) continue;
		const parts = partsAt(at, columns);
		const counted = countedOf(parts, indicator);
		const fault = faultOf(parts, indicator);
		if (fault) {
			const shown = counted ?? parts.value;
			verdicts.add(at, fault, field, shown, textParams(parts, indicator, fault));
		} else checkValue(at, parts, textAt(columns.value, at), indicator, verdicts);
		if (counted === null) absences[at] = parts.absence;
		const isWhole = indicator.denominator === 'reported' && counted !== null;
		counts[at] = typeof counted === 'boolean' ? Number(counted) : counted;
		wholes[at] = isWhole ? parts.denominator : null;
		values[at] = null;
	}
	frame.columns.set('numerator', revalue(columns.numerator, counts, absences));
	frame.columns.set('denominator', revalue(columns.denominator, wholes, null));
	frame.columns.set('value', revalue(columns.value, values, null));
}
