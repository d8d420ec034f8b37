/** Letters with accents by how usual they are in the languages that use them; a plain letter is 0. */
const GROUPS: [letters: string, weight: number][] = [
	['éèàçêóíáãüöäßåøñ', 0.8],
	['ôâîûùëïúõæœłąęśżćńčšžřěůýőășțţş', 0.3],
	['źďťňűđħğıİÿþðìòº', -0.5],
	['£€§°±²³µ·½¼¾×÷©®™…¢¥†‡•', -0.5],
	['¿¡ªº¶¤', -2]
];

/** How likely a sign beyond ASCII is in text in Latin letters, as a logarithm. */
export const LATIN_WEIGHTS = new Map<string, number>(
	GROUPS.flatMap(([letters, weight]) =>
		[...letters].flatMap((letter): [string, number][] => {
			const upper = letter.toUpperCase();
			return upper === letter || upper.length > 1
				? [[letter, weight]]
				: [
						[upper, weight - 0.7],
						[letter, weight]
					];
		})
	)
);
