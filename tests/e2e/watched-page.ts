import { test as base, type Page } from '@playwright/test';

export interface Watch {
	/** Errors and policy violations in the console, uncaught exceptions. */
	complaints: string[];
	/** Addresses asked of anything but the server itself. */
	strangers: string[];
}

function watchPage(page: Page, origin: string): Watch {
	const watch: Watch = { complaints: [], strangers: [] };
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) watch.complaints.push(message.text());
	});
	page.on('pageerror', (error) => watch.complaints.push(error.message));
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(origin) && !url.startsWith('data:')) watch.strangers.push(url);
	});
	return watch;
}

/** A test with a page that is watched from its first byte. */
export const test = base.extend<{ watch: Watch }>({
	watch: async ({ page, baseURL }, use) => use(watchPage(page, baseURL!))
});
