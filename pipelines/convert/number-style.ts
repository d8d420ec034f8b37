/** How a column writes its numbers; `null` where nothing tells a thousand from a decimal part. */
export interface NumberStyle {
	comma: 'decimal' | 'thousands' | null;
	point: 'decimal' | 'thousands' | null;
}

const GROUPS = /^[+-]?[1-9]\d{0,2}(?:([.,])\d{3})+(?:([.,])\d+)?%?$/;
const SINGLE = /^[+-]?(\d+)([.,])(\d+)%?$/;

function roleOf(text: string): [sign: string, role: 'decimal' | 'thousands'][] {
	const groups = GROUPS.exec(text);
	if (groups?.[2] && groups[1] !== groups[2]) {
		return [
			[groups[1]!, 'thousands'],
			[groups[2], 'decimal']
		];
	}
	const single = SINGLE.exec(text);
	if (single) {
		const [, whole, sign, part] = single as unknown as [string, string, string, string];
		const isDecimal = part.length !== 3 || whole.length > 3 || whole.startsWith('0');
		return isDecimal ? [[sign, 'decimal']] : [];
	}
	return groups ? [[groups[1]!, 'thousands']] : [];
}

/**
 * What the texts themselves show about comma and point. A sign seen in both roles stays unknown,
 * and so does one seen in neither.
 */
export function numberStyle(texts: Iterable<string>, commaIsDecimal = false): NumberStyle {
	const roles = { ',': new Set<string>(), '.': new Set<string>() };
	for (const text of texts) {
		for (const [sign, role] of roleOf(text)) roles[sign as ',' | '.'].add(role);
	}
	const only = (set: Set<string>) =>
		set.size === 1 ? ([...set][0] as 'decimal' | 'thousands') : null;
	const comma = only(roles[',']) ?? (commaIsDecimal && !roles[','].size ? 'decimal' : null);
	return { comma, point: only(roles['.']) ?? (roles['.'].size ? null : 'decimal') };
}
