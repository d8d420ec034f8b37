import type { Issue } from '#lib/domain/submission.ts';
import type { IssueKind } from '../catalogue/issue-kind.ts';
import type { Fault } from './fault.ts';
import { maskPersonalData } from './personal/mask.ts';

const LONGEST_VALUE = 120;

function fill(template: string, locale: 'uk' | 'en', known: Record<string, string>): string {
	return template.replace(
		/\{(\w+)\}/g,
		(_, name: string) => known[name] ?? known[`${name}_${locale}`] ?? '?'
	);
}

function shorten(value: string): string {
	const masked = maskPersonalData(value);
	return masked.length > LONGEST_VALUE ? `${masked.slice(0, LONGEST_VALUE)}…` : masked;
}

/** Puts a fault into the words of the catalogue, in both languages. */
export function describeFault(fault: Fault, kinds: ReadonlyMap<string, IssueKind>): Issue {
	const { code, row } = fault;
	const column = fault.column === null ? null : maskPersonalData(fault.column);
	const kind = kinds.get(code);
	const value = fault.value === null ? null : shorten(fault.value);
	const alike = kinds.get(fault.params?.kind ?? '')?.title;
	const known = {
		...fault.params,
		...(value !== null && { value }),
		...(column !== null && { column }),
		...(row !== null && { row: String(row) })
	};
	const words = (locale: 'uk' | 'en') => {
		const named = { ...known, ...(alike && { kind: alike[locale] }) };
		return {
			text: fill(kind?.text[locale] ?? code, locale, named),
			remedy: fill(kind?.remedy[locale] ?? '', locale, named)
		};
	};
	const [uk, en] = [words('uk'), words('en')];
	return {
		code,
		severity: kind?.severity ?? 'error',
		row,
		column,
		value,
		text: { uk: uk.text, en: en.text },
		remedy: { uk: uk.remedy, en: en.remedy },
		accepted: null
	};
}
