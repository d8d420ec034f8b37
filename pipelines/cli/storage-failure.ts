import { hasCode } from '#pipelines/receive/durable.ts';

/** What a disk says, as Node codes it and as DuckDB tells it, and what to tell a person. */
const FAILURES: { codes: string[]; told: RegExp; sentence: string }[] = [
	{
		codes: ['ENOSPC', 'EDQUOT'],
		told: /No space left on device|Disk quota exceeded|max_temp_directory_size/,
		sentence: 'На диску забракло місця. Звільніть місце · The disk is full. Free some space'
	},
	{
		codes: ['EROFS', 'EACCES', 'EPERM'],
		told: /Read-only file system|Permission denied/,
		sentence:
			'Немає дозволу записувати на диск. Надайте дозвіл · The disk may not be written to. Allow it'
	},
	{
		codes: ['EIO'],
		told: /Input\/output error/,
		sentence: 'Диск не записує й не читає. Перевірте його · The disk fails. Check it'
	}
];

const SAFE = [
	'Усе прийняте раніше збережено; повторіть ту саму команду, і вона доробить решту.',
	'All that was accepted is kept; repeat the same command and it does the rest.'
].join('\n');

/** What to tell an operator of an error by which a disk fails; null for any other error. */
export function storageSentence(error: unknown): string | null {
	if (!(error instanceof Error)) return null;
	const { message } = error;
	const known = FAILURES.find(
		({ codes, told }) =>
			hasCode(error, ...codes) || (/^IO Error/.test(message) && told.test(message))
	);
	return known ? `${known.sentence}.\n(${message.split('\n')[0]})\n${SAFE}` : null;
}
