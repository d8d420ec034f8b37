import type { Dataset } from '#lib/domain/submission.ts';
import { added, cell, hasColumn, holds, shape, twice, type Spoiler } from './spoiler.ts';
import type { Delivery, Row } from './sheet.ts';

/** Words in place of a number, and what they are told of as. */
const WORDS: Readonly<Record<string, string>> = {
	двадцять: 'invalid-number',
	багато: 'invalid-number',
	'близько 15': 'approximate-number'
};
const ERRORS = ['#REF!', '#ЗНАЧ!', '#DIV/0!'];
const NOT_PLACES = ['Скадовська міська територіальна громада', 'Гайсинська міська громада'];
const isDigits = (text: string) => /^\d+$/.test(text);
const isOwnCode = (delivery: Delivery) => delivery.columns.some(({ field }) => field === 'code');
const byNameOnly: Spoiler['fits'] = (row, delivery) =>
	hasColumn('hromada')(row, delivery) && !isOwnCode(delivery);
const hasParts: Spoiler['fits'] = (row, delivery) =>
	hasColumn('numerator')(row, delivery) && isDigits(row.cells.denominator ?? '');
const isValue = (row: Row, delivery: Delivery) =>
	hasColumn('value')(row, delivery) && !row.cells.numerator && isDigits(row.cells.value ?? '');
const isYesNo = (row: Row, delivery: Delivery) =>
	hasColumn('value')(row, delivery) && /^(?:так|ні|є|немає|yes|no)$/.test(row.cells.value ?? '');

const SERVICES: Spoiler[] = [
	cell(
		({ applications = '' }) => WORDS[applications]!,
		(_, chance) => ({ applications: chance.pick(Object.keys(WORDS)) })
	),
	cell('invalid-number|range-for-number', () => ({ applications: 'більше 100' })),
	cell('below-minimum', ({ cells }) => ({ applications: `-${cells.applications}` })),
	cell('parts-exceed-total', () => ({ applications: '14', refusals: '27' })),
	cell('invalid-period', () => ({ period: '13.2025' }), hasColumn('period')),
	cell('excel-date-for-number', () => ({ applications: 'Січ.99' })),
	cell('excel-date-for-number', () => ({ waiting_minutes: '03.Тра' })),
	cell('excel-error', (_, chance) => ({ applications: chance.pick(ERRORS) })),
	shape('row-too-short|missing-value', 'short'),
	shape('row-too-long', 'long'),
	cell('unknown-place', (_, chance) => ({ hromada: chance.pick(NOT_PLACES) }), byNameOnly),
	cell('ambiguous-place', () => ({ hromada: 'Первомайська' }), byNameOnly),
	cell('invalid-category', () => ({ channel: 'факсом' })),
	cell('invalid-category', () => ({ service: 'Виклик сантехніка' })),
	cell('missing-value', () => ({ applications: '' })),
	twice(
		'duplicate-row',
		({ cells }) => ({ applications: `${cells.applications}1` }),
		holds('applications', isDigits)
	),
	cell('above-maximum|out-of-range', () => ({ waiting_minutes: '999' }))
];

const INDICATORS: Spoiler[] = [
	cell(
		'out-of-range|parts-exceed-total',
		({ cells }) => ({ numerator: `${cells.denominator}9` }),
		hasParts
	),
	cell('share-without-parts', () => ({ numerator: '', denominator: '', value: '54,3%' }), hasParts),
	cell('invalid-number', () => ({ value: 'декілька' }), isValue),
	cell(
		'below-minimum|out-of-range',
		({ cells }) => ({ value: `-${Number(cells.value) + 1}` }),
		isValue
	),
	cell(
		'unknown-indicator|invalid-category',
		() => ({ indicator: 'Кількість побачених сов' }),
		hasColumn('numerator')
	),
	cell('invalid-boolean|invalid-number', () => ({ value: 'частково' }), isYesNo),
	cell('excel-error', () => ({ numerator: '#REF!' }), hasParts),
	cell(
		'invalid-period',
		() => ({ period: 'V квартал 2025' }),
		(row, delivery) => hasParts(row, delivery) && hasColumn('period')(row, delivery)
	),
	twice(
		'duplicate-row',
		({ cells }) => ({ numerator: String(Math.max(0, Number(cells.numerator) - 1)), value: '' }),
		(row, delivery) => hasParts(row, delivery) && Number(row.cells.numerator) > 0
	)
];

/** A city without its office for a typing error would be the news of the quarter. */
const isNotOffice = (row: Row) => row.fact?.values[0]?.kind !== 'asc';

const POINTS: Spoiler[] = [
	cell('invalid-category', () => ({ kind: 'кіоск' })),
	cell('invalid-boolean', () => ({ ramp: 'частково' })),
	cell('parts-exceed-total', ({ cells }) => ({
		days_open: String(Number(cells.days_planned) + 5)
	})),
	cell('invalid-number', () => ({ staff: 'шість' })),
	cell('unknown-place', () => ({ hromada: NOT_PLACES[0]! })),
	twice('duplicate-row', ({ cells }) => ({ staff: String(Number(cells.staff) + 20) })),
	cell('ambiguous-place', () => ({ hromada: 'Первомайська', address: 'вул. Умовна, 5' }))
];

const RECOMMENDATIONS: Spoiler[] = [
	added('invalid-date', { id: 'R-31', due_on: '31.02.2027' }),
	added('invalid-category', { id: 'R-32', theme: 'Космос' }),
	added('missing-value', { id: 'R-33', owner_uk: '' })
];

const PROGRESS: Spoiler[] = [
	added('done-without-evidence', {
		recommendation: 'R-01',
		owner_status: 'виконано',
		verified_status: '',
		evidence: ''
	}),
	added('unknown-recommendation', { recommendation: 'R-99' }),
	added('invalid-date', { recommendation: 'R-05', reported_on: '32.10.2025' }),
	added('invalid-category', { recommendation: 'R-06', owner_status: 'майже', verified_status: '' }),
	added('done-without-evidence', {
		recommendation: 'R-13',
		owner_status: 'виконано',
		verified_status: '',
		evidence: ''
	})
];

/** Ways of spoiling the rows of each kind of export, in the order in which they are used. */
export const SPOILERS: Record<Dataset, Spoiler[]> = {
	'services-rendered': SERVICES,
	'indicator-return': INDICATORS,
	'service-points': POINTS.map((spoiler) => ({ ...spoiler, fits: isNotOffice })),
	recommendations: RECOMMENDATIONS,
	'progress-reports': PROGRESS
};
