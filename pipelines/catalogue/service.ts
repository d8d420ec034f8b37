import * as v from 'valibot';
import { bilingual, id, text } from './words.ts';

/** A group of administrative services, with the other ways of writing its name. */
export const serviceSchema = v.strictObject({ id, name: bilingual, spellings: v.array(text) });
export type Service = v.InferOutput<typeof serviceSchema>;
