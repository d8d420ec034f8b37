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

function faultOfRatio(
	parts: Parts,
	{ unit, scale, minimum, maximum }: IndicatorSpec
): string | null {
	const { numerator, denominator, value, absence } = parts;
	if (numerator === null && denominator === null && value === null) {
		return absence ? null : 'missing-value';
	}
	if (numerator === null && absence) return null;
	if (numerator === null || denominator === null) return 'share-without-parts';
	if (typeof numerator !== 'number' || typeof denominator !== 'number') return 'invalid-number';
	if (denominator === 0) return 'zero-denominator';
	if (unit === 'percent' && numerator > denominator) return 'parts-exceed-total';
	const ratio = (scale * numerator) / denominator;
	return ratio < minimum || ratio > maximum ? 'out-of-range' : null;
}

function textParams(
	{ name, minimum, maximum }: IndicatorSpec,
	{ denominator }: Parts,
	code: string
) {
	const expected = code === 'parts-exceed-total' ? String(denominator) : `${minimum}–${maximum}`;
	return { field_uk: name.uk, field_en: name.en, expected };
}

/**
 * Puts what an indicator return says into numerator and denominator: a plain value, or a yes, is
 * a numerator; a share needs both parts. Afterwards `value` holds nothing that counts.
 */
export function checkIndicators(frame: Frame, verdicts: Verdicts, { indicators }: Prepared): void {
	const names = frame.columns.get('indicator');
	if (!names || frame.spec.name !== 'indicator-return') return;
	const [numerator, denominator, value] = ['numerator', 'denominator', 'value'].map(
		(name) => frame.columns.get(name) ?? blankColumn(frame.length)
	) as [TypedColumn, TypedColumn, TypedColumn];
	const absences = new Array<Absence | null>(frame.length).fill(null);
	const field = frame.columns.has('value') ? 'value' : 'numerator';
	for (let at = 0; at < frame.length; at++) {
		const indicator = indicators.get(String(names.values[at]));
		const isFaulty = [numerator, denominator, value].some(({ faults }) => faults?.[at]);
		if (!indicator || isFaulty) continue;
		const parts: Parts = {
			numerator: numerator.values[at]!,
			denominator: denominator.values[at]!,
			value: value.values[at]!,
			absence:
				value.absences?.[at] ?? numerator.absences?.[at] ?? denominator.absences?.[at] ?? null
		};
		const isRatio = indicator.denominator === 'reported';
		const fault = indicator.from
			? 'derived-indicator'
			: isRatio
				? faultOfRatio(parts, indicator)
				: faultOfOne(parts, indicator);
		if (fault) {
			const shown =
				isRatio && parts.numerator !== null ? parts.numerator : (parts.value ?? parts.numerator);
			verdicts.add(at, fault, field, shown, textParams(indicator, parts, fault));
		}
		const only = isRatio ? parts.numerator : (parts.value ?? parts.numerator);
		numerator.values[at] = typeof only === 'boolean' ? Number(only) : only;
		denominator.values[at] = isRatio ? parts.denominator : null;
		if (numerator.values[at] === null) absences[at] = parts.absence;
		if (absences[at]) denominator.values[at] = null;
		value.values[at] = null;
	}
	numerator.absences = absences.some((absence) => absence) ? absences : null;
	denominator.absences = null;
	value.absences = null;
	frame.columns.set('numerator', numerator).set('denominator', denominator).set('value', value);
}
