import type { Bilingual } from '#lib/domain/place.ts';
import type { Prepared } from '../recognise/prepared.ts';
import type { Candidate } from '../recognise/question.ts';

const TYPES = {
	urban: { uk: 'міська', en: 'urban' },
	settlement: { uk: 'селищна', en: 'settlement' },
	rural: { uk: 'сільська', en: 'rural' }
};

function labelOf(id: number, { places, knowledge }: Prepared): Bilingual {
	const { name, type, raionCode } = places.hromadas.get(id)!;
	const raion = knowledge.reference.raions.find(({ code }) => code === raionCode);
	return {
		uk: `${name.uk} ${TYPES[type].uk} громада${raion ? `, ${raion.name.uk} район` : ''}`,
		en: `${name.en} ${TYPES[type].en} hromada${raion ? `, ${raion.name.en} raion` : ''}`
	};
}

/** A hromada to choose, by its code. */
export const hromadaCandidate = (id: number, prepared: Prepared): Candidate => ({
	answer: prepared.places.hromadas.get(id)!.code,
	label: labelOf(id, prepared)
});
