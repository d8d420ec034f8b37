import { asInteger, asText } from '../../engine/dialect.ts';
import type { RecommendationStatus } from '../../../domain/recommendation.ts';

/** A recommendation with what was last said of it; the rest of its history is apart. */
export interface RecommendationRow {
	id: string;
	theme: string;
	theme_name_uk: string;
	theme_name_en: string;
	title_uk: string;
	title_en: string;
	owner_uk: string;
	owner_en: string;
	/** Null where none is named. */
	objective_uk: string | null;
	objective_en: string | null;
	key_result_uk: string | null;
	key_result_en: string | null;
	indicator_id: string | null;
	indicator_uk: string | null;
	indicator_en: string | null;
	hromada_id: number | null;
	hromada_code: string | null;
	hromada_uk: string | null;
	hromada_en: string | null;
	issued_on: string;
	due_on: string;
	/** What the owner last reported; `not_started` where nothing was. */
	owner_status: RecommendationStatus;
	reported_on: string | null;
	/** What was last verified; `not_started` and no day where nothing was. */
	verified_status: RecommendationStatus;
	verified_on: string | null;
	reports: number;
	/** Reports that carry evidence, and the last of it. */
	evidence_count: number;
	evidence: string | null;
	note_uk: string | null;
	note_en: string | null;
	demo: boolean;
}

/**
 * The CTE `state` with the columns of `RecommendationRow`; `unverified` is what stands for the
 * verified status where nothing was verified.
 */
export const recommendationState = (unverified: 'not_started' | 'not_verified') => `
latest AS (
	SELECT p.*, row_number() OVER (PARTITION BY recommendation_id
		ORDER BY reported_on DESC, submission DESC) AS place
	FROM progress_report p
),
verified AS (
	SELECT p.*, row_number() OVER (PARTITION BY recommendation_id
		ORDER BY reported_on DESC, submission DESC) AS place
	FROM progress_report p WHERE verified_status IS NOT NULL
),
evidenced AS (
	SELECT recommendation_id, evidence, row_number() OVER (PARTITION BY recommendation_id
		ORDER BY reported_on DESC, submission DESC) AS place,
		count(*) OVER (PARTITION BY recommendation_id) AS amount
	FROM progress_report WHERE evidence IS NOT NULL AND evidence <> ''
),
reports AS (
	SELECT recommendation_id, count(*) AS amount FROM progress_report GROUP BY recommendation_id
),
state AS (
	SELECT r.id, r.theme, r.theme_name_uk, r.theme_name_en, r.title_uk, r.title_en, r.owner_uk,
		r.owner_en, r.objective_uk, r.objective_en, r.key_result_uk, r.key_result_en,
		r.indicator_id, i.short_name_uk AS indicator_uk, i.short_name_en AS indicator_en,
		r.hromada_id, h.code AS hromada_code, h.name_uk AS hromada_uk, h.name_en AS hromada_en,
		${asText('r.issued_on')} AS issued_on, ${asText('r.due_on')} AS due_on,
		coalesce(l.owner_status, 'not_started') AS owner_status,
		${asText('l.reported_on')} AS reported_on,
		coalesce(v.verified_status, '${unverified}') AS verified_status,
		${asText('v.reported_on')} AS verified_on,
		${asInteger('coalesce(n.amount, 0)')} AS reports,
		${asInteger('coalesce(e.amount, 0)')} AS evidence_count, e.evidence,
		l.note_uk, l.note_en, r.demo
	FROM recommendation r
	LEFT JOIN indicator i ON i.id = r.indicator_id
	LEFT JOIN hromada h ON h.id = r.hromada_id
	LEFT JOIN latest l ON l.recommendation_id = r.id AND l.place = 1
	LEFT JOIN verified v ON v.recommendation_id = r.id AND v.place = 1
	LEFT JOIN evidenced e ON e.recommendation_id = r.id AND e.place = 1
	LEFT JOIN reports n ON n.recommendation_id = r.id
)`;
