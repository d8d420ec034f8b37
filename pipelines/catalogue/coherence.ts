import { fieldsOf } from './aggregate.ts';
import { BadCatalogue } from './catalogue-file.ts';
import type { Catalogue } from './catalogue.ts';
import { type ExportField, wholly } from './export-field.ts';
import type { ExportSpec } from './export-spec.ts';
import type { IndicatorSpec } from './indicator-spec.ts';
import { placeholdersOf, type IssueKind } from './issue-kind.ts';
import { clashOf, spellingsOf } from './spellings.ts';

function requireUnique(file: string, values: readonly string[]): void {
	const repeated = values.find((value, at) => values.indexOf(value) !== at);
	if (repeated !== undefined) throw new BadCatalogue(file, '', 'unique ids expected', repeated);
}

function requireExample(file: string, { name, constraints, example }: ExportField): void {
	const { pattern } = constraints;
	if (pattern === undefined || (example && wholly(pattern).test(example))) return;
	throw new BadCatalogue(file, `${name}.example`, 'an example of the pattern expected', example);
}

function requireExport(spec: ExportSpec, catalogue: Catalogue): void {
	const file = `exports/${spec.name}.json`;
	const names = spec.fields.map((field) => field.name);
	requireUnique(file, names);
	const named = [...spec.replaces, ...spec.primaryKey];
	for (const field of spec.fields)
		named.push(...[field.pivot, field.partOf].filter((n) => n != null));
	const stranger = named.find((name) => !names.includes(name));
	if (stranger) throw new BadCatalogue(file, '', 'field expected', stranger);
	const headings = spec.fields.flatMap((field) =>
		[field.name, ...field.headings].map((heading) => [heading, field.name] as const)
	);
	const clash = clashOf(headings);
	if (clash) throw new BadCatalogue(file, 'fields', 'a heading of one field expected', clash);
	for (const field of spec.fields) {
		requireExample(file, field);
		const words = spellingsOf(field, catalogue);
		if (field.type === 'category' && !words.length) {
			throw new BadCatalogue(file, field.name, 'words of the category expected', field.name);
		}
		const both = clashOf(words);
		if (both) throw new BadCatalogue(file, field.name, 'a word of one value expected', both);
	}
}

function requireFormula(indicator: IndicatorSpec, { exports }: Catalogue): void {
	const bad = (path: string, expected: string, value: unknown) =>
		new BadCatalogue('indicators.json', `${indicator.id}.${path}`, expected, value);
	const { from, denominator, rollup, dataset } = indicator;
	const isReturned = dataset === 'indicator-return';
	if (isReturned === Boolean(from))
		throw bad('from', 'a formula or indicator-return expected', from);
	if (from && (denominator === 'reported') !== Boolean(from.denominator)) {
		throw bad('from.denominator', `what “${denominator}” needs expected`, from.denominator);
	}
	if ((rollup === 'ratio') !== (denominator !== 'none')) {
		throw bad('rollup', `what “${denominator}” allows expected`, rollup);
	}
	const known = exports[dataset].fields.map((field) => field.name);
	const derived = dataset === 'service-points' ? ['hours_week'] : [];
	for (const part of [from?.numerator, from?.denominator]) {
		const stranger = part && fieldsOf(part).find((name) => ![...known, ...derived].includes(name));
		if (stranger) throw bad('from', `field of ${dataset} expected`, stranger);
	}
}

function requireSamePlaceholders(kind: IssueKind): void {
	for (const part of ['text', 'remedy'] as const) {
		const { uk, en } = kind[part];
		if (placeholdersOf(uk).join() !== placeholdersOf(en).join()) {
			throw new BadCatalogue('issues.json', `${kind.code}.${part}`, 'the same placeholders', uk);
		}
	}
}

/** @throws BadCatalogue where the files of a catalogue contradict each other */
export function requireCoherent(catalogue: Catalogue): void {
	const { indicators, themes, forumThemes, services, targets, issues } = catalogue;
	requireUnique(
		'indicators.json',
		indicators.map((one) => one.id)
	);
	requireUnique(
		'themes.json',
		themes.map((one) => one.id)
	);
	requireUnique(
		'forum-themes.json',
		forumThemes.map((one) => one.id)
	);
	requireUnique(
		'services.json',
		services.map((one) => one.id)
	);
	requireUnique(
		'issues.json',
		issues.map((one) => one.code)
	);
	for (const spec of Object.values(catalogue.exports)) requireExport(spec, catalogue);
	const themeIds = themes.map((theme) => theme.id);
	for (const indicator of indicators) {
		if (!themeIds.includes(indicator.theme)) {
			throw new BadCatalogue('indicators.json', indicator.id, 'theme expected', indicator.theme);
		}
		requireFormula(indicator, catalogue);
	}
	issues.forEach(requireSamePlaceholders);
	const ids = indicators.map((indicator) => indicator.id);
	const aimless = targets.find((target) => !ids.includes(target.indicator));
	if (aimless) throw new BadCatalogue('targets.json', '', 'indicator expected', aimless.indicator);
}
