import * as v from 'valibot';
import { bilingual, id, text } from './words.ts';

/** What indicators are grouped by. */
export const themeSchema = v.strictObject({ id, name: bilingual });
export type Theme = v.InferOutput<typeof themeSchema>;

/** A theme of the forum, by which its recommendations are grouped. */
export const forumThemeSchema = v.strictObject({ id, name: bilingual, spellings: v.array(text) });
export type ForumTheme = v.InferOutput<typeof forumThemeSchema>;
