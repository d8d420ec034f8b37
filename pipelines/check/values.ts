import type { Bilingual } from '#lib/domain/place.ts';
import { categoryTitles } from '../catalogue/category-titles.ts';
import type { ExportField } from '../catalogue/export-field.ts';
import { entriesWhere } from '../convert/coded.ts';
import { faultAt, textAt, type TypedColumn, type Value, valueAt } from '../convert/column.ts';
import type { Prepared } from '../recognise/prepared.ts';
import { type Frame, isMissing } from './frame.ts';
import type { Verdicts } from './verdicts.ts';

const MEASURES = new Set(['integer', 'number', 'boolean']);
const MOST_NAMED = 12;

function listed(words: readonly string[]): string {
	const more = words.length > MOST_NAMED ? ', …' : '';
	return words.slice(0, MOST_NAMED).join(', ') + more;
}

function paramsOf(
	code: string,
	text: string,
	{ field, titles }: Pick<Checked, 'field' | 'titles'>
): Record<string, string> | undefined {
	if (code === 'malformed-code') return { expected: field.example ?? '' };
	if (code === 'ambiguous-number') {
		const first = text.replace(/[.,](?=[^.,]*$)/, ',');
		return { first, other: text.replace(/[.,]/g, '') };
	}
	if (code !== 'invalid-category') return undefined;
	return {
		allowed_uk: listed(titles.map(({ uk }) => uk)),
		allowed_en: listed(titles.map(({ en }) => en))
	};
}

interface Checked {
	field: ExportField;
	column: TypedColumn;
	verdicts: Verdicts;
	/** What may be written, where the field is a category. */
	titles: readonly Bilingual[];
}

function addFault(at: number, fault: string, checked: Checked): void {
	const { field, column, verdicts } = checked;
	const isIndicator = fault === 'invalid-category' && field.wordsOf === 'indicators';
	const code = isIndicator ? 'unknown-indicator' : fault;
	const text = textAt(column, at);
	verdicts.add(at, code, field.name, text, paramsOf(code, text, checked));
}

function isWithin(value: number, { constraints }: ExportField): boolean {
	const { minimum = -Infinity, maximum = Infinity } = constraints;
	return value >= minimum && value <= maximum;
}

function checkRange(at: number, value: number, { field, column, verdicts }: Checked): void {
	if (isWithin(value, field)) return;
	const { minimum = -Infinity, maximum = Infinity } = field.constraints;
	const isBelow = value < minimum;
	const code = isBelow ? 'below-minimum' : 'above-maximum';
	const expected = String(isBelow ? minimum : maximum);
	verdicts.add(at, code, field.name, textAt(column, at), { expected });
}

/** Whether there is nothing to be said of a value. */
function isFine(value: Value, code: number, { field, column }: Checked): boolean {
	if (column.faults?.[code]) return false;
	if (typeof value === 'number') return isWithin(value, field);
	const isExcused = MEASURES.has(field.type) && column.absences?.[code];
	return value !== null || !field.constraints.required || Boolean(isExcused);
}

function checkColumn(checked: Checked): void {
	const { field, column, verdicts } = checked;
	for (const at of entriesWhere(column, (value, code) => !isFine(value, code, checked))) {
		const value = valueAt(column, at);
		const fault = faultAt(column, at);
		if (fault) addFault(at, fault, checked);
		else if (typeof value === 'number') checkRange(at, value, checked);
		else verdicts.add(at, 'missing-value', field.name, null);
	}
}

/** Faults of conversion, blank required cells and values out of range, field by field. */
export function checkValues(frame: Frame, verdicts: Verdicts, prepared: Prepared): void {
	for (const field of frame.spec.fields) {
		const column = frame.columns.get(field.name);
		const titles = categoryTitles(field, prepared.knowledge.catalogue);
		if (column) checkColumn({ field, column, verdicts, titles });
	}
}

const numbersIn = ({ values }: TypedColumn) => values.filter((value) => typeof value === 'number');

/** Whether no number of one column is greater than any of the other. */
const isAlwaysPart = (part: TypedColumn, whole: TypedColumn) =>
	numbersIn(part).reduce((most, one) => Math.max(most, one), -Infinity) <=
	numbersIn(whole).reduce((least, one) => Math.min(least, one), Infinity);

/** A part, such as refusals, may not exceed its whole. */
export function checkParts(frame: Frame, verdicts: Verdicts): void {
	for (const { name, partOf } of frame.spec.fields) {
		const part = frame.columns.get(name);
		const whole = partOf && frame.columns.get(partOf);
		if (!part || !whole || isAlwaysPart(part, whole)) continue;
		for (let at = 0; at < frame.length; at++) {
			const [some, all] = [valueAt(part, at), valueAt(whole, at)];
			if (typeof some !== 'number' || typeof all !== 'number' || some <= all) continue;
			verdicts.add(at, 'parts-exceed-total', name, some, { expected: String(all) });
		}
	}
}

/** What is called done must name its evidence. */
export function checkEvidence(frame: Frame, verdicts: Verdicts): void {
	const [status, evidence] = ['owner_status', 'evidence'].map((name) => frame.columns.get(name));
	const of = frame.columns.get('recommendation');
	if (!status) return;
	for (let at = 0; at < frame.length; at++) {
		const isDone = valueAt(status, at) === 'done';
		const isBare = !evidence || isMissing(evidence, at) || valueAt(evidence, at) === null;
		if (isDone && isBare) {
			verdicts.add(at, 'done-without-evidence', 'evidence', of ? valueAt(of, at) : null);
		}
	}
}
