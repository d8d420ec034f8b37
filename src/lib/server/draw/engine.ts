import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, MarkLineComponent } from 'echarts/components';
import { init, setPlatformAPI, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart } from '../../charts/chart.ts';
import { textWidth } from '../../charts/text-width.ts';

use([BarChart, CustomChart, LineChart, ScatterChart]);
use([GraphicComponent, GridComponent, MarkLineComponent, SVGRenderer]);

const SIZE = /(\d+(?:\.\d+)?)px/;
const WEIGHT = /\b([1-9]00)\b/;

/** Without a canvas ECharts takes every Cyrillic letter for one em: it is given true widths. */
function measureText(text: string, font?: string): { width: number } {
	const size = Number(SIZE.exec(font ?? '')?.[1] ?? 12);
	const weight = Number(WEIGHT.exec(font ?? '')?.[1] ?? 400);
	return { width: textWidth(text, size, weight) };
}

setPlatformAPI({ measureText: (text, font) => measureText(text, font) as TextMetrics });

/** SVG of a chart as ECharts writes it. */
export function render({ option, height }: Chart, width: number): string {
	const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
	try {
		chart.setOption(option);
		return chart.renderToSVGString();
	} finally {
		chart.dispose();
	}
}
