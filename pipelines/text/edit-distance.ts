/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to turn one
 * text into the other; `most + 1` where there are more than that.
 */
export function editDistance(a: string, b: string, most: number): number {
	if (Math.abs(a.length - b.length) > most) return most + 1;
	let [before, last] = [new Array<number>(b.length + 1), new Array<number>(b.length + 1)];
	for (let at = 0; at <= b.length; at++) last[at] = at;
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const isSame = a[i - 1] === b[j - 1];
			let steps = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
			const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			if (isSwap) steps = Math.min(steps, before[j - 2]! + 1);
			row.push(steps);
			least = Math.min(least, steps);
		}
		if (least > most) return most + 1;
		[before, last] = [last, row];
	}
	return Math.min(last[b.length]!, most + 1);
}
