const GAP = 10;
const TALL = 120;

interface Spot {
	left: number;
	top: number;
}

/** Beside a tall mark, so as not to cover what is above the picture. */
function beside(tip: HTMLElement, mark: DOMRect, frame: DOMRect): Spot {
	const right = mark.right - frame.left + GAP;
	const fits = right + tip.offsetWidth <= frame.width;
	const left = fits ? right : mark.left - frame.left - GAP - tip.offsetWidth;
	return { left: Math.max(0, left), top: mark.top - frame.top + GAP };
}

/** Above a mark, or below it where the window ends. */
function above(tip: HTMLElement, mark: DOMRect, frame: DOMRect): Spot {
	const middle = mark.left + mark.width / 2 - frame.left;
	const left = Math.min(middle - tip.offsetWidth / 2, frame.width - tip.offsetWidth);
	const room = mark.top - tip.offsetHeight - GAP;
	const top = room < 0 ? mark.bottom + GAP : room;
	return { left: Math.max(0, left), top: top - frame.top };
}

function showAt(tip: HTMLElement, mark: Element, frame: HTMLElement): void {
	tip.textContent = mark.getAttribute('data-tip');
	tip.hidden = false;
	const box = mark.getBoundingClientRect();
	const place = box.height > TALL ? beside : above;
	const { left, top } = place(tip, box, frame.getBoundingClientRect());
	tip.style.left = `${left}px`;
	tip.style.top = `${top}px`;
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
