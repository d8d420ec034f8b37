import type { Named } from './fragments/names.ts';
import type { Question } from './question.ts';

export interface ServiceRow extends Named {
	id: string;
}

/** Administrative services, in their order. */
export const services: Question<void, ServiceRow> = {
	name: 'services',
	sql: 'SELECT id, name_uk, name_en FROM service ORDER BY position',
	bind: () => ({})
};
