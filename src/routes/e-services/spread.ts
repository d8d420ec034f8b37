import type { Bar } from '$lib/components/bar.ts';
import type { Measure } from '$lib/format/measure.ts';
import { formatValue } from '$lib/format/value.ts';
import { m } from '$lib/paraglide/messages.js';
import type { Reader } from '$lib/server/reader.ts';

/** How far apart the hromadas are: the lowest and the highest, by name. */
export function spreadTitle(bars: readonly Bar[], measure: Measure, { locale }: Reader): string {
	const measured = bars
		.flatMap(({ name, value }) => (value === null ? [] : [{ name, value }]))
		.sort((a, b) => a.value - b.value);
	const [low, high] = [measured[0], measured.at(-1)];
	if (!low || !high) return m.e_services_over_time_none();
	const say = (value: number) => formatValue(value, measure, locale);
	return m.e_services_spread({
		low: say(low.value),
		lowName: low.name,
		high: say(high.value),
		highName: high.name
	});
}
