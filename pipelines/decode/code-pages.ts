/** What bytes 80–9F are in windows-1252; some Node.js versions read them as ISO 8859-1 does. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
/** What bytes F0–FF are in the Ukrainian page of DOS; the rest is as in CP866. */
const UKRAINIAN_DOS = 'ЁёҐґЄєІіЇї÷±№¤■\u00a0';
const COMMON_DOS = new TextDecoder('ibm866').decode(
	Uint8Array.from({ length: 16 }, (_, i) => 240 + i)
);

const dosLetters = new Map([...COMMON_DOS].map((sign, at) => [sign, UKRAINIAN_DOS[at]!]));

export const UKRAINIAN_DOS_NAME = 'cp1125';

/** The text of bytes in an encoding of one byte a letter, or in any that the platform knows. */
export function decodePage(bytes: Uint8Array, encoding: string): string {
	if (encoding === UKRAINIAN_DOS_NAME) {
		const text = new TextDecoder('ibm866').decode(bytes);
		return text.replace(
			/[Ёё\u00b0-\u00b7№¤■\u00a0ЄєЇїЎў∙√]/g,
			(sign) => dosLetters.get(sign) ?? sign
		);
	}
	const text = new TextDecoder(encoding).decode(bytes);
	if (encoding !== 'windows-1252') return text;
	return text.replace(/[\u0080-\u009f]/g, (sign) => WESTERN[sign.charCodeAt(0) - 0x80]!);
}

/** The encoding by its name, as the standard spells it; null for a name that nobody knows. */
export function knownEncoding(name: string): string | null {
	const plain = name.trim().toLowerCase();
	if (plain === UKRAINIAN_DOS_NAME) return plain;
	try {
		return new TextDecoder(plain).encoding;
	} catch {
		return null;
	}
}
