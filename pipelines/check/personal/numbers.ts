const WEIGHTS = [-1, 5, 7, 9, 4, 6, 10, 5, 7];
/** Days from the end of 1899 to 2028: the first five digits of a number are a day of birth. */
const LATEST_BIRTH = 47_000;

/** Whether ten digits are a taxpayer's number (РНОКПП): its last digit checks the others. */
export function isTaxpayerNumber(digits: string): boolean {
	const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
	const isBorn = Number(digits.slice(0, 5)) < LATEST_BIRTH;
	return isBorn && (sum % 11) % 10 === Number(digits[9]) && !/^(\d)\1+$|00000$/.test(digits);
}

/** Whether digits that begin with 0 can be a telephone: old codes of places end in zeros. */
export const isTelephone = (text: string) => !/0{5}$/.test(text.replace(/\D/g, ''));
