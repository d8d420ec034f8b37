/**
 * The files in which something of the hromada `$code` was loaded or quarantined, as the table
 * `touched` (seq).
 */
export const touchedSubmissions = `mine AS (SELECT id FROM hromada WHERE code = $code),
touched AS (
	SELECT s.seq FROM submission s JOIN mine ON mine.id = s.hromada_id
	UNION SELECT q.submission FROM quarantine q JOIN mine ON mine.id = q.hromada_id
	UNION SELECT v.submission FROM services_rendered v JOIN mine ON mine.id = v.hromada_id
	UNION SELECT p.submission FROM service_point p JOIN mine ON mine.id = p.hromada_id
	UNION SELECT o.submission FROM observation o JOIN mine ON mine.id = o.hromada_id
)`;
