import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './hand-made.ts';

export const BASHTANKA = 'UA48020010000091496';
export const PERVOMAISK = 'UA48080130000028458';

const HEADER = 'Громада;Місяць;Послуга;Канал;Кількість звернень';

/** A file of services rendered, a row a place. */
export const servicesOf = (...places: string[]) =>
	[
		HEADER,
		...places.map((place, at) => `${place};2026-0${at + 1};Реєстрація місця проживання;ЦНАП;12`)
	].join('\r\n');

/** A file that names neither hromada nor period. */
export const NAMELESS = 'Послуга;Канал;Кількість звернень\r\nРеєстрація місця проживання;ЦНАП;33';

/** A folder with a warehouse, files put into it, and commands run on it. */
export function setUp() {
	const folder = temporaryFolder();
	const warehouse = join(folder, 'warehouse');
	mkdirSync(warehouse);
	const env = { ...process.env, POSTUP_WAREHOUSE: warehouse, USER: 'olena' };
	const file = (name: string, text: string | Uint8Array) => {
		writeFileSync(join(folder, name), text);
		return join(folder, name);
	};
	const words = (program: string, rest: string[]) => [
		...['pipelines/setup/run-program.js', `cli/${program}`],
		...rest
	];
	const run = (program: 'boundaries' | 'ingest' | 'rebuild' | 'snapshots', ...rest: string[]) =>
		spawnSync(process.execPath, words(program, rest), { encoding: 'utf8', env });
	/** Runs it on a terminal of its own, on which these lines are typed. */
	const type = (lines: string[], ...rest: string[]) => {
		const command = [process.execPath, ...words('ingest', rest)]
			.map((word) => `'${word}'`)
			.join(' ');
		const input = lines.map((line) => `${line}\n`).join('');
		return spawnSync('script', ['-qec', command, '/dev/null'], { encoding: 'utf8', env, input });
	};
	const questions = join(warehouse, 'questions.csv');
	/** Fills the answer into the row of each subject named, as a person would. */
	const fillIn = (answers: Record<string, string>) => {
		const rows = readFileSync(questions, 'utf8').split('\r\n');
		const filled = rows.map((row) => {
			const answer = Object.entries(answers).find(([subject]) => row.includes(subject))?.[1];
			return answer ? `${row}${answer}` : row;
		});
		writeFileSync(questions, filled.join('\r\n'));
	};
	const decisions = () => {
		const text = spawnSync('sh', ['-c', `cat '${warehouse}'/log/*.jsonl`], { encoding: 'utf8' });
		const entries = text.stdout
			.trim()
			.split('\n')
			.map((line) => JSON.parse(line));
		return entries.filter(({ kind }) => kind === 'decision');
	};
	return { warehouse, file, run, type, questions, fillIn, decisions };
}
