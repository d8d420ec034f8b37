/** Markup that is safe as it stands. */
export class Html {
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
	toString(): string {
		return this.text;
	}
}

type Part = Html | string | number | null | false | readonly Part[];

const NAMED: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Control characters that no document may hold, shown as what they are. */
const CONTROLS = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\ufffe\uffff]|[\u202a-\u202e\u2066-\u2069]/g;

const escape = (text: string): string =>
	text.replace(CONTROLS, '\ufffd').replace(/[&<>"']/g, (sign) => NAMED[sign]!);

function written(part: Part): string {
	if (part === null || part === false) return '';
	if (part instanceof Html) return part.text;
	return Array.isArray(part) ? part.map(written).join('') : escape(String(part));
}

/** Markup with what is put into it escaped, unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
	return new Html(strings.map((text, at) => text + written(parts[at] ?? null)).join(''));
}
