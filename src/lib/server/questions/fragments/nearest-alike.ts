/** How many hromadas most like one are taken. */
export const ALIKE = 7;

/** 0 for the same; the further the less alike. */
const difference = `sqrt(power(ln(h.residents) - ln(m.residents), 2)
		+ power(coalesce(ln(h.density) - ln(m.density), 1), 2)
		+ CASE WHEN h.type = m.type THEN 0 ELSE 0.25 END)`;

/**
 * The CTE `alike` (hromada_id, alike_id, residents, density, difference): the seven hromadas of the
 * oblast most like each one `m` that fulfils the condition: nearest in the logarithms of residents
 * (of the base) and of density, a step for another type.
 */
export const nearestAlike = (condition: string) => `
shaped AS (
	SELECT h.id, h.code, h.type, p.residents, p.residents / nullif(h.area_km2, 0) AS density
	FROM hromada h JOIN population p ON p.hromada_id = h.id AND p.base = $base
	WHERE p.residents > 0
),
compared AS (
	SELECT m.id AS hromada_id, h.id AS alike_id, h.code, h.residents, h.density,
		${difference} AS difference
	FROM shaped m JOIN shaped h ON h.id <> m.id
	WHERE ${condition}
),
ranked AS (
	SELECT *, row_number() OVER (PARTITION BY hromada_id ORDER BY difference, code) AS place
	FROM compared
),
alike AS (SELECT * FROM ranked WHERE place <= ${ALIKE})`;
