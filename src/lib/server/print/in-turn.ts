/** How many may wait for the one that runs. */
const ROOM = 8;

/** More are waiting than could be served before their readers give up. */
export class TooManyWaiting extends Error {
	override readonly name = 'TooManyWaiting';
}

let last: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Runs one job after the other. Rejects with TooManyWaiting instead of queueing without end. */
export async function inTurn<Result>(job: () => Promise<Result>): Promise<Result> {
	if (waiting > ROOM) throw new TooManyWaiting(`${waiting} jobs are waiting`);
	waiting += 1;
	const mine = last.then(job);
	last = mine.catch(() => undefined);
	try {
		return await mine;
	} finally {
		waiting -= 1;
	}
}
