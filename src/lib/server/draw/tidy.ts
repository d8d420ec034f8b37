import { escapeMarkup } from '../../charts/markup.ts';

type Tips = readonly (readonly string[] | null)[];

/** `font-size:12px;font-weight:600` → `font-size="12px" font-weight="600"`; the family is the page's. */
function attributesOf(style: string): string {
	const declarations = style.split(';').map((part) => part.split(':').map((word) => word.trim()));
	return declarations
		.filter(([name, value]) => name && value && name !== 'font-family' && value !== 'normal')
		.map(([name, value]) => ` ${name}="${value}"`)
		.join('');
}

/** What the mark says in place of ECharts' own numbers of series and item. */
function tipOf(attributes: string, tips: Tips): string {
	const series = Number(/ecmeta_series_index="(\d+)"/.exec(attributes)?.[1]);
	const item = Number(/ecmeta_data_index="(\d+)"/.exec(attributes)?.[1]);
	const tip = /ecmeta_silent/.test(attributes) ? undefined : tips[series]?.[item];
	return tip === undefined ? '' : ` data-tip="${escapeMarkup(tip)}"`;
}

function tidyTag(tag: string, tips: Tips): string {
	const said = tipOf(tag, tips);
	const plain = tag
		.replace(/ ecmeta_\w+="[^"]*"/g, '')
		.replace(/ class="zr[^"]*"/g, '')
		.replace(/ style="([^"]*)"/g, (_, style: string) => attributesOf(style));
	const quiet = said ? plain : plain.replace(' pointer-events="visible"', '');
	return said ? quiet.replace(/(\/?>)$/, `${said}$1`) : quiet;
}

/**
 * What ECharts wrote, made fit for a page: no style attribute or element (the policy forbids
 * them), no numbers that count up per process, marks that carry their words, and a name. `id`
 * must be unique on the page.
 */
export function tidy(
	svg: string,
	id: string,
	title: string,
	description: string,
	tips: Tips
): string {
	const body = svg
		.replace(/<style[\s\S]*?<\/style>/g, '')
		.replace(/<svg[^>]*>\s*<rect[^>]*fill="none"[^>]*><\/rect>/, (head) =>
			head.slice(0, head.indexOf('>') + 1)
		)
		.replace(/<[a-z][^>]*>/gi, (tag) => tidyTag(tag, tips))
		.replace(/zr\d+-(c|g|p|i)/g, `${id}-$1`)
		.replace(/(\.\d{2})\d+/g, '$1')
		.replace(/>\s*\n\s*</g, '><')
		.trim();
	const [width, height] = [/width="(\d+)"/, /height="(\d+)"/].map((size) => size.exec(body)![1]);
	const head = `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-t ${id}-d">`;
	const names = `<title id="${id}-t">${escapeMarkup(title)}</title><desc id="${id}-d">${escapeMarkup(description)}</desc>`;
	return body.replace(/<svg[^>]*>/, head + names);
}
