import type { Area } from './area-map.ts';
import { escapeMarkup } from './markup.ts';

/** SVG of the regions of Ukraine, one of them marked: where the oblast lies. */
export function countryMap(
	{ width, height }: { width: number; height: number },
	regions: readonly Area[],
	marked: string,
	label: string
): string {
	const paths = regions.map(({ code, path }) => {
		const mark = code === marked ? ' class="marked"' : '';
		return `<path d="${path}"${mark}/>`;
	});
	return `<svg class="country" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeMarkup(label)}">${paths.join('')}</svg>`;
}
