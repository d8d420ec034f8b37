import type { EChartsCoreOption } from 'echarts/core';
import type { Locale } from '../domain/place.ts';

/** The paper a chart is drawn on; a chart lays itself out anew for a narrow one. */
export interface Look {
	/** Pixels of the drawing: 640 for screens and paper, 340 for phones. */
	width: number;
	locale: Locale;
}

/** An ECharts option and the height in pixels that it needs. */
export interface Chart {
	option: EChartsCoreOption;
	height: number;
	/** What a mark says when pointed at: by series, then by item; null where a mark is mute. */
	tips: readonly (readonly string[] | null)[];
}

export const isNarrow = (look: Look): boolean => look.width < 520;
