import { nearestAhead, type Spot } from './nearest-mark.ts';

function spotOf(mark: Element): Spot {
	const { left, top, width, height } = mark.getBoundingClientRect();
	return { x: left + width / 2, y: top + height / 2 };
}

function aimOf(key: string, marks: SVGElement[], present: Element): SVGElement | undefined {
	if (key === 'Home') return marks[0];
	if (key === 'End') return marks.at(-1);
	const others = marks.filter((mark) => mark !== present);
	const nearest = nearestAhead(others.map(spotOf), spotOf(present), key);
	return nearest === null ? undefined : others[nearest];
}

/**
 * An attachment: the marks of a map are one stop of the Tab key; arrows lead from each to its
 * neighbour, Home and End to the first and the last.
 */
export function roving(frame: HTMLElement): () => void {
	const press = (event: KeyboardEvent) => {
		const present = (event.target as Element).closest('a[data-tip]');
		if (!present || event.altKey || event.ctrlKey || event.metaKey) return;
		const all = [...frame.querySelectorAll<SVGElement>('a[data-tip]')];
		const marks = all.filter((mark) => mark.getClientRects().length);
		const aim = aimOf(event.key, marks, present);
		if (!aim) return;
		event.preventDefault();
		for (const mark of marks) mark.setAttribute('tabindex', mark === aim ? '0' : '-1');
		aim.focus();
	};
	frame.addEventListener('keydown', press);
	return () => frame.removeEventListener('keydown', press);
}
