import fc from 'fast-check';

const HEADINGS = [
	'Назва об’єкта',
	'Кількість',
	'Дата',
	'Примітка',
	'Сума, грн',
	'Код',
	'Ґанок і їжа',
	'Частка (%)'
];
const words = fc.constantFrom(
	'Баштанка',
	'село Інгулка',
	'ґанок, їдальня та єралаш',
	'ТОВ «Промінь»',
	'подвір’я',
	'так; ні',
	'перший рядок\nдругий рядок',
	'сказав "добре"',
	'вул. Київська, 5',
	'a|b',
	"O'Neil",
	''
);
const numbers = fc.oneof(
	fc.integer({ min: 0, max: 99_999 }).map(String),
	fc.integer({ min: 0, max: 99_999 }).map(String),
	fc.constant('')
);
const decimals = fc.integer({ min: 0, max: 99_999 }).map((cents) => {
	return (cents / 100).toFixed(2).replace('.', ',');
});
const dates = fc
	.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }))
	.map(([day, month]) => `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.2025`);
const codes = fc.integer({ min: 100, max: 999 }).map((code) => `К-${code}`);

const KINDS = [words, numbers, decimals, dates, codes];

/** A table with its headings first: words, whole and broken numbers, dates and codes in any order. */
export const tables: fc.Arbitrary<string[][]> = fc
	.array(fc.integer({ min: 0, max: KINDS.length - 1 }), { minLength: 2, maxLength: 6 })
	.filter((kinds) => kinds.some((kind) => kind > 0))
	.chain((kinds) =>
		fc.record({
			headings: fc.shuffledSubarray(HEADINGS, {
				minLength: kinds.length,
				maxLength: kinds.length
			}),
			rows: fc.array(fc.tuple(...kinds.map((kind) => KINDS[kind]!)), {
				minLength: 2,
				maxLength: 12
			})
		})
	)
	.map(({ headings, rows }) => [
		headings,
		...rows.filter((row) => row.some((cell) => cell !== '')).map((row) => [...row])
	])
	.filter((table) => table.length > 2);
