/** All that the bytes of a page depend on beside its address. */
export interface Edition {
	/** Id and sequence number of the snapshot that answers. */
	snapshot: string;
	sequence: number;
	/** The newest sequence: a page of an older one says that there are newer. */
	newest: number;
	codeVersion: string;
	locale: string;
	/** `yyyy-mm-dd`: what is overdue depends on it. */
	day: string;
}

/** Weak: the same page is sent in several encodings, and with another nonce each time. */
export function entityTag(edition: Edition): string {
	const { snapshot, sequence, newest, codeVersion, locale, day } = edition;
	return `W/"${[snapshot, sequence, newest, codeVersion, locale, day].join('.')}"`;
}

/** Whether the client's `If-None-Match` names the tag, strong or weak. */
export function isUnchanged(ifNoneMatch: string | null, tag: string): boolean {
	const opaque = (text: string) => text.trim().replace(/^W\//, '');
	return (ifNoneMatch ?? '').split(',').some((text) => opaque(text) === opaque(tag));
}
