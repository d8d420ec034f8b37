/* Preloaded by a server whose pages are pictured: its day is always the one after the data's. */
const start = Date.parse('2026-10-21T09:00:00Z');
const ahead = start - Date.now();

globalThis.Date = class extends Date {
	/** @param {[] | [string | number | Date]} of */
	constructor(...of) {
		super(...(of.length ? of : [Date.now() + ahead]));
	}
};
