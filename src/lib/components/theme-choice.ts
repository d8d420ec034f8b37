/** How bright the page is; `auto` follows the device. */
export const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const isTheme = (text: string | undefined): text is Theme => THEMES.includes(text as Theme);

/** The theme that the page was opened with. */
export function presentTheme(): Theme {
	const { theme } = document.documentElement.dataset;
	return isTheme(theme) ? theme : 'auto';
}

/** Shows the theme, and remembers it on the device where that is allowed. */
export function chooseTheme(theme: Theme): void {
	const { dataset } = document.documentElement;
	if (theme === 'auto') delete dataset['theme'];
	else dataset['theme'] = theme;
	try {
		localStorage.setItem('theme', theme);
	} catch {
		return;
	}
}
