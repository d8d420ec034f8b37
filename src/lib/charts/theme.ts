/** Colours are custom properties, so one drawing serves light, dark, print and forced colours. */
export const INK = 'var(--ink)';
export const MID = 'var(--mid)';
export const LINE = 'var(--line)';
export const EDGE = 'var(--edge)';
export const PAPER = 'var(--paper)';
export const ACCENT = 'var(--accent)';
export const WARM = 'var(--warm)';

/** Custom property of the n-th kind, from 0. */
export const kindColour = (index: number): string => `var(--kind-${(index % 5) + 1})`;

export const FONT_SIZE = 12;
export const FONT = { fontFamily: 'Inter', fontSize: FONT_SIZE };

/** A rim of paper that keeps a label readable over lines. */
export const HALO = { textBorderColor: PAPER, textBorderWidth: 3 };
export const RIM = { stroke: PAPER, lineWidth: 3 };

/** What every option starts from: nothing moves, nothing lights up. */
export const STILL = { animation: false, textStyle: FONT, backgroundColor: 'transparent' };
