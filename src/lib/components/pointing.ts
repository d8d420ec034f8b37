const GAP = 10;

function showAt(tip: HTMLElement, mark: Element, frame: HTMLElement): void {
	const outer = frame.getBoundingClientRect();
	const inner = mark.getBoundingClientRect();
	tip.textContent = mark.getAttribute('data-tip');
	tip.hidden = false;
	const middle = inner.left + inner.width / 2 - outer.left;
	const left = Math.min(Math.max(0, middle - tip.offsetWidth / 2), outer.width - tip.offsetWidth);
	const above = inner.top - outer.top - tip.offsetHeight - GAP;
	const isOverTop = inner.top - tip.offsetHeight - GAP < 0;
	tip.style.left = `${left}px`;
	tip.style.top = `${isOverTop ? inner.bottom - outer.top + GAP : Math.max(above, -tip.offsetHeight)}px`;
}

/** The visible mark that an arrow key leads to from the present one. */
function neighbour(marks: Element[], present: Element | null, key: string): Element | undefined {
	const step = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
	const at = present ? marks.indexOf(present) + step : 0;
	return marks[Math.min(Math.max(at, 0), marks.length - 1)];
}

/**
 * An attachment: marks with `data-tip` say it when pointed at, tapped or focused; where `isOneStop`
 * the picture is one stop of the Tab key and arrows lead from mark to mark.
 */
export function pointing(isOneStop: boolean): (frame: HTMLElement) => () => void {
	return (frame) => {
		const tip = document.createElement('div');
		tip.className = 'tip';
		tip.setAttribute('role', 'status');
		tip.hidden = true;
		frame.append(tip);
		let present: Element | null = null;
		const show = (mark: Element | null) => {
			present?.classList.remove('pointed');
			present = mark;
			present?.classList.add('pointed');
			if (mark) showAt(tip, mark, frame);
			else tip.hidden = true;
		};
		const markOf = (event: Event) => (event.target as Element).closest('[data-tip]');
		const over = (event: Event) => show(markOf(event));
		const leave = () => show(null);
		const press = (event: KeyboardEvent) => {
			if (event.key === 'Escape') return leave();
			if (!isOneStop || !event.key.startsWith('Arrow')) return;
			const marks = [...frame.querySelectorAll('[data-tip]')];
			event.preventDefault();
			show(
				neighbour(
					marks.filter((mark) => mark.getClientRects().length),
					present,
					event.key
				) ?? null
			);
		};
		if (isOneStop) frame.tabIndex = 0;
		const listeners = {
			pointerover: over,
			focusin: over,
			click: over,
			pointerleave: leave,
			focusout: leave,
			keydown: press
		};
		for (const [name, listener] of Object.entries(listeners)) {
			frame.addEventListener(name, listener as EventListener);
		}
		return () => {
			tip.remove();
			for (const [name, listener] of Object.entries(listeners)) {
				frame.removeEventListener(name, listener as EventListener);
			}
		};
	};
}
