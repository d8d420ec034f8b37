const LONGEST = 80;

/**
 * A name that is safe for a file of ours, made of a name from outside: letters, digits, `.`, `_`
 * and `-`, never a path and never hidden.
 */
export function safeName(name: string): string {
	const plain = name
		.normalize('NFC')
		.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
		.replace(/\.{2,}/g, '.')
		.slice(0, LONGEST)
		.replace(/^[.-]+|[.-]+$/g, '');
	return plain || 'file';
}
