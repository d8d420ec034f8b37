import type { CellStyle } from 'hucre';
import type { Colour } from './marks.ts';

const fill = (rgb: string): CellStyle['fill'] => ({
	type: 'pattern',
	pattern: 'solid',
	fgColor: { rgb }
});

/** Text stays the text it is, whatever it looks like: no date, no number, no formula. */
export const PLAIN: CellStyle = { numFmt: '@' };
export const BOLD: CellStyle = { numFmt: '@', font: { bold: true } };
export const WRAPPED: CellStyle = {
	numFmt: '@',
	alignment: { wrapText: true, vertical: 'top' }
};

/** Of whole rows. */
export const ROW_STYLES: Record<Colour, CellStyle> = {
	header: { ...BOLD, fill: fill('D9E2EC') },
	waiting: { ...PLAIN, fill: fill('FBD5D5') },
	'not-data': { ...PLAIN, fill: fill('E8E8E8'), font: { color: { rgb: '595959' } } },
	error: { ...PLAIN, fill: fill('FBD5D5') },
	warning: { ...PLAIN, fill: fill('FFE699') },
	note: { ...PLAIN, fill: fill('CFE2F3') }
};

/** Of single cells, stronger than their rows. */
export const CELL_STYLES: Record<Colour, CellStyle> = {
	...ROW_STYLES,
	error: { numFmt: '@', fill: fill('F28B82'), font: { bold: true } }
};
