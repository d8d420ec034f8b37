/** Anything written like an e-mail address: the box and the domain. */
export const MAIL = /(?<![\w.+-])([\w.+-]{1,64})@([\w-]+(?:\.[\w-]+)+)/g;

/** Words by which Ukrainian offices call their mailboxes. */
const WORDS =
	'admin administrator admposlugy contact contacts dozvil gromada help hotline hromada inbox info kanc kanz kancelaria mail mailbox mtg noreply oda office otg ova post poshta press pryimalnia priemnaya rada rda reception rva sekretar stg support tg vikonkom vykonkom zvernennia';
const OFFICES = new Set(WORDS.split(' '));
/** Of a centre or a council, run together with the name of a place: `cnapksrs`, `ksrada`. */
const RUN_TOGETHER = /^(?:cnap|tsnap|dnap)|(?:cnap|rada|vykonkom|vikonkom|gromada|hromada|otg)$/;
/** A name and a surname, or an initial and a surname. */
const OF_PERSON = /^[a-z]+[._][a-z]{3,}\d*$/i;

/** Whether a mailbox is an office's and so no personal data; a person's own is, wherever it lies. */
export function isOfficeMail(box: string, domain: string): boolean {
	const words = box.toLowerCase().split(/[^a-z]+/);
	if (words.some((word) => OFFICES.has(word) || RUN_TOGETHER.test(word))) return true;
	return /(?:^|\.)gov\.ua$/i.test(domain) && !OF_PERSON.test(box);
}
