import type { Drawing } from '$lib/charts/drawn.ts';
import { networkOverTime } from '$lib/charts/network-over-time.ts';
import type { Table } from '$lib/components/table.ts';
import { monthsOf } from '$lib/domain/period.ts';
import { CHANNELS, type Channel } from '$lib/domain/service.ts';
import { formatNumber } from '$lib/format/number.ts';
import { formatPeriod } from '$lib/format/period.ts';
import { m } from '$lib/paraglide/messages.js';
import { channelTrend } from '$lib/server/questions/channel-trend.ts';
import type { Reader } from '$lib/server/reader.ts';

export interface Channels {
	drawing: Drawing;
	table: Table;
	csv: string;
}

const NAMES: Record<Channel, () => string> = {
	online: m.e_services_channel_online,
	counter: m.e_services_channel_counter,
	remote_workplace: m.e_services_channel_remote_workplace,
	mobile: m.e_services_channel_mobile
};
/** From the bottom of the picture up. */
const ORDER: Channel[] = ['online', 'remote_workplace', 'mobile', 'counter'];

/** Applications of each month by where they were made. */
export async function channelsOf(reader: Reader): Promise<Channels> {
	const { locale, selection: scope } = reader;
	const rows = await reader.ask(channelTrend, { scope });
	const last = monthsOf(scope.period).at(-1) ?? '';
	const periods = [...new Set(rows.map(({ month }) => month))].filter((month) => month <= last);
	const countAt = (channel: Channel, period: string) =>
		rows.find((row) => row.channel === channel && row.month === period)?.applications ?? 0;
	const kinds = ORDER.filter((channel) => CHANNELS.includes(channel)).map((channel) => ({
		name: NAMES[channel](),
		counts: periods.map((period) => countAt(channel, period))
	}));
	const title = m.e_services_channels_title();
	return {
		drawing: reader.draw('channels', { title, description: m.e_services_channels_unit() }, (look) =>
			networkOverTime({ periods, kinds }, look)
		),
		table: {
			caption: title,
			columns: [
				{ label: m.e_services_month(), kind: 'text' },
				...kinds.map(({ name }) => ({ label: name, kind: 'number' as const }))
			],
			rows: periods.map((period, i) => [
				formatPeriod(period, locale),
				...kinds.map(({ counts }) => formatNumber(counts[i] ?? 0, 0, locale))
			])
		},
		csv: reader.csv('channel-trend')
	};
}
