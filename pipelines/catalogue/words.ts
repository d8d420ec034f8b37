import * as v from 'valibot';

/** A text that says something. */
export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('text expected'));

/** The same said in both languages. */
export const bilingual = v.strictObject({ uk: text, en: text });

/** Ids are lower case, with `_` between words. */
export const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/, 'id expected'));

/** What is read as each value of a category: `{ online: ['онлайн', 'через портал'] }`. */
export const spellings = v.record(text, v.pipe(v.array(text), v.minLength(1)));
