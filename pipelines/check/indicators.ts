import type { Absence } from '#lib/domain/absence.ts';
import type { IndicatorSpec } from '../catalogue/indicator-spec.ts';
import type { TypedColumn, Value } from '../convert/column.ts';
import type { Prepared } from '../recognise/prepared.ts';
import type { Frame } from './frame.ts';
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
		texts: new Array<string>(length).fill(''),
		values: new Array<Value>(length).fill(null),
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

type Columns = Record<'numerator' | 'denominator' | 'value', TypedColumn>;

function columnsOf(frame: Frame): Columns {
	const of = (name: string) => frame.columns.get(name) ?? blankColumn(frame.length);
	return { numerator: of('numerator'), denominator: of('denominator'), value: of('value') };
}

function partsAt(at: number, { numerator, denominator, value }: Columns): Parts {
	const kinds = [value, numerator, denominator].map(({ absences }) => absences?.[at]);
	return {
		numerator: numerator.values[at]!,
		denominator: denominator.values[at]!,
		value: value.values[at]!,
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
	const { numerator, denominator, value } = columns;
	const absences = new Array<Absence | null>(frame.length).fill(null);
	const field = frame.columns.has('value') ? 'value' : 'numerator';
	for (let at = 0; at < frame.length; at++) {
		const indicator = indicators.get(String(names.values[at]));
		if (!indicator || Object.values(columns).some(({ faults }) => faults?.[at])) continue;
		const parts = partsAt(at, columns);
		const counted = countedOf(parts, indicator);
		const fault = faultOf(parts, indicator);
		if (fault) {
			const shown = counted ?? parts.value;
			verdicts.add(at, fault, field, shown, textParams(parts, indicator, fault));
		}
		if (counted === null) absences[at] = parts.absence;
		const isWhole = indicator.denominator === 'reported' && counted !== null;
		numerator.values[at] = typeof counted === 'boolean' ? Number(counted) : counted;
		denominator.values[at] = isWhole ? parts.denominator : null;
		value.values[at] = null;
	}
	numerator.absences = absences.some((absence) => absence) ? absences : null;
	denominator.absences = null;
	value.absences = null;
	for (const [name, column] of Object.entries(columns)) frame.columns.set(name, column);
}
