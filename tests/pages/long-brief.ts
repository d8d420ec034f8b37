import type { Locale } from '#lib/domain/place.ts';
import type { Brief } from '#lib/server/figures/brief/brief.ts';
import type { BriefFigure } from '#lib/server/figures/brief/brief-figure.ts';
import type { BriefList } from '#lib/server/figures/brief/brief-list.ts';

const WORDS = {
	uk: {
		hromada: 'Мішково-Погорілівська (селищна)',
		title: 'Поширити електронну чергу на всі ЦНАП із п’ятьма й більше працівниками',
		owner: 'Регіональний центр підвищення кваліфікації',
		headline:
			'Онлайн подають 26,3 % звернень, стільки само, як і кварталом раніше: у тих самих громад +12,5 в. п., але змінилося коло громад, які звітували',
		label: 'Середній час очікування в черзі',
		note: 'У тих самих громад нічого не змінилося',
		target: 'Ціль 2027: 95,0 % · відстає від графіка на 12,5 в. п.',
		narrowed: ['селищні громади', 'підконтрольна територія'],
		missing: '15 запізнюються, 12 не звітували, звіти 3 на перевірці і 2 у зоні бойових дій',
		parts: ['у тих самих громад', 'через склад звітів'],
		heading: 'Відстають від подібних',
		unit: 'Різниця із сімома найподібнішими громадами, в. п.'
	},
	en: {
		hromada: 'Mishkovo-Pohorilivska (settlement)',
		title: 'Open an administrative service centre where more than 9,000 people have none',
		owner: 'Department of social protection of the oblast administration',
		headline:
			'26.3% of applications are made online, the same as a quarter ago: +12.5 pp in the same hromadas, but a different set of hromadas reported',
		label: 'Residents of hromadas with an ASC',
		note: 'In the same hromadas nothing changed',
		target: 'Target 2027: 95.0% · behind schedule by 12.5 pp',
		narrowed: ['settlement hromadas', 'controlled territory'],
		missing: '15 are late, 12 did not report, 3 returns are under review and 2 are in hostilities',
		parts: ['in the same hromadas', 'from who reported'],
		heading: 'Overdue recommendations',
		unit: 'Gap to the seven hromadas most alike, pp'
	}
};

/** A brief in which everything is as long as it gets. */
export function longBrief(locale: Locale): Brief {
	const words = WORDS[locale];
	const figure = (id: string): BriefFigure => ({
		...{ id, label: words.label, value: '1 091,8', mark: '%', whole: '1 091,8 %' },
		...{ isAbsent: false, change: '+12,5 в. п. за квартал', targetValue: 95 },
		parts: ['+12,5', '−12,5'].map((value, at) => ({ value, label: words.parts[at]! })),
		notes: [words.note, 'за даними 52 із 52 громад'],
		...{ target: words.target, series: [1, 2, null, 4], seriesLabel: words.label }
	});
	const list = (name: string, figure: string, note?: string): BriefList => ({
		...{ title: words.heading, unit: words.unit, total: 52, none: '—' },
		entries: Array.from({ length: 5 }, (_, at) => ({
			...{ name: `${name} ${at}`, href: `/hromadas/${at}`, figure },
			...(note && { note, isUrgent: true })
		}))
	});
	return {
		place: 'Новоград-Волинський район',
		...{ period: 'III квартал 2026', headline: words.headline, narrowed: words.narrowed },
		base: 'населення з урахуванням ВПО на 25 липня 2023 року',
		reporting: {
			reported: 'Відзвітували 20 із 52 громад',
			missing: words.missing,
			nextDue: '15 листопада'
		},
		figures: ['a', 'b', 'c', 'd'].map(figure),
		lists: {
			moved: list(words.hromada, '+12,5'),
			behind: list(words.hromada, '−12,5'),
			silent: list(words.hromada, '12 місяців'),
			overdue: list(words.title, '1 295 днів', words.owner)
		},
		source: {
			...{ sequence: 1234, asOf: '20 листопада 2026', madeOn: '22 листопада 2026', demo: true },
			address:
				'https://postup.mykolaiv-oblast.example.gov.ua/en/brief?period=2026-Q3&raion=UA48060000000094390&type=settlement&base=2023-idp&territory=controlled&snapshot=1234'
		}
	};
}
