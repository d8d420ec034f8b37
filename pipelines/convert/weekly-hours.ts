const DAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд'];
const ENTRY = /^\s*(пн|вт|ср|чт|пт|сб|нд)(?:\s*[-–—]\s*(пн|вт|ср|чт|пт|сб|нд))?\s*[:.]?\s*(.*)$/iu;
const SPAN = /^(\d{1,2})[:.](\d{2})\s*[-–—:]\s*(\d{1,2})[:.](\d{2})$/;
const BREAK = /(?:[,(]|(?<!\s))\s*(?:обідня перерва|перерва|обід)\s*:?\s*/iu;

function hoursOf(span: string): number | null {
	const parts = SPAN.exec(span.trim().replace(/[()]/g, ''));
	if (!parts) return null;
	const [from, to] = [1, 3].map((at) => Number(parts[at]) + Number(parts[at + 1]) / 60) as [
		number,
		number
	];
	return to > from && to <= 24 ? to - from : null;
}

function hoursOfDay(text: string): number | null {
	if (/вихідний|зачинено|не працює/iu.test(text)) return 0;
	const [open, ...breaks] = text.split(BREAK);
	const parts = [hoursOf(open!), ...breaks.map(hoursOf)];
	if (parts.some((part) => part === null)) return null;
	return parts.slice(1).reduce<number>((left, part) => left - part!, parts[0]!);
}

/** Hours a week of «пн: 09:00-17:00; вт: …», breaks taken out; null where any part is unclear. */
export function weeklyHours(text: string): number | null {
	let total = 0;
	const seen = new Set<number>();
	for (const part of text.split(/[;\n]/).filter((one) => one.trim() !== '')) {
		const [, from, to, rest] = ENTRY.exec(part) ?? [];
		const hours = from === undefined ? null : hoursOfDay(rest!);
		if (hours === null) return null;
		const first = DAYS.indexOf(from!.toLowerCase());
		const last = to ? DAYS.indexOf(to.toLowerCase()) : first;
		for (let day = first; day <= last; day++) {
			if (seen.has(day)) return null;
			seen.add(day);
			total += hours;
		}
	}
	return seen.size ? Math.round(total * 100) / 100 : null;
}
