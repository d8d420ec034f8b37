import type { IssueKind } from '../catalogue/issue-kind.ts';
import type { NotData } from '../table/rows.ts';
import type { Fault } from './fault.ts';
import { type Frame, headingOf } from './frame.ts';
import { Marks } from './marks.ts';

const MOST_OF_A_KIND = 200;

type Params = Record<string, string>;

/** What was found of each entry of a frame. The first error of an entry is why it waits. */
export class Verdicts {
	readonly #frame: Frame;
	readonly #kinds: ReadonlyMap<string, IssueKind>;
	readonly #counts = new Map<string, number>();
	/** Of each entry, the code of the error that quarantines it. */
	readonly codes: Marks<string>;
	/** Of each entry, what it is where it turned out not to be data. */
	readonly notData: Marks<NotData>;
	readonly faults: Fault[] = [];

	constructor(frame: Frame, kinds: ReadonlyMap<string, IssueKind>) {
		this.#frame = frame;
		this.#kinds = kinds;
		this.codes = new Marks(frame.length);
		this.notData = new Marks(frame.length);
	}

	isOpen(at: number): boolean {
		return !this.codes.has(at) && !this.notData.has(at);
	}

	/** Records a fault of an entry; an entry that waits already keeps its first reason. */
	add(at: number, code: string, field: string, value: unknown, params?: Params): void {
		const isError = this.#kinds.get(code)?.severity === 'error';
		if (isError && !this.codes.has(at)) this.codes.set(at, code);
		const column = headingOf(this.#frame, field, at);
		const count = (this.#counts.get(`${code}/${column}`) ?? 0) + 1;
		this.#counts.set(`${code}/${column}`, count);
		if (count > MOST_OF_A_KIND) return;
		this.faults.push({
			code,
			row: this.#frame.rows[at]!,
			column,
			value: value === null || value === undefined ? null : String(value),
			...(params && { params })
		});
	}

	/** Codes of which there were more than are listed, with their number. */
	get unlisted(): [code: string, column: string, count: number][] {
		return [...this.#counts]
			.filter(([, count]) => count > MOST_OF_A_KIND)
			.map(([key, count]) => {
				const cut = key.indexOf('/');
				return [key.slice(0, cut), key.slice(cut + 1), count - MOST_OF_A_KIND];
			});
	}
}
