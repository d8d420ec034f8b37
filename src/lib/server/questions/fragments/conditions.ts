import { CONDITIONS } from '../../../domain/service-point.ts';

const sumOver = (term: (condition: string) => string) => CONDITIONS.map(term).join(' + ');

/** How many of the five conditions a point of `service_point p` fulfils. */
export const conditionsMet = sumOver((condition) => `CASE WHEN p.${condition} THEN 1 ELSE 0 END`);

/** How many of the five conditions are known of it. */
export const conditionsAsked = sumOver(
	(condition) => `CASE WHEN p.${condition} IS NULL THEN 0 ELSE 1 END`
);
