const NAME = 'search-key';

/** Whether the key / opens the search: so long as the reader has not turned it off on this device. */
export function isSearchKeyOn(): boolean {
	try {
		return localStorage.getItem(NAME) !== 'off';
	} catch {
		return true;
	}
}

/** Remembers the choice on the device where that is allowed. */
export function turnSearchKey(isOn: boolean): void {
	try {
		if (isOn) localStorage.removeItem(NAME);
		else localStorage.setItem(NAME, 'off');
	} catch {
		return;
	}
}

const TYPED_INTO = 'input, textarea, select, [contenteditable]';

/** Whether a key press asks for the search rather than being typed somewhere. */
export function asksForSearch(event: KeyboardEvent): boolean {
	if (event.ctrlKey || event.metaKey || event.altKey) return false;
	if (event.key !== '/' && !(event.code === 'Slash' && event.key === '.')) return false;
	return !(event.target as Element).closest(TYPED_INTO) && isSearchKeyOn();
}
