import { FONT } from './theme.ts';

/** A line of text at a place of the drawing, its middle at `y`; `style` says colour and weight. */
export function caption(x: number, y: number, text: string, style: object) {
	return {
		type: 'text',
		silent: true,
		z: 6,
		x,
		y,
		style: { ...FONT, text, verticalAlign: 'middle', ...style }
	};
}
