const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe inside markup and attributes. */
export function escapeMarkup(text: string): string {
	return text.replace(/[&<>"]/g, (letter) => ENTITIES[letter]!);
}
