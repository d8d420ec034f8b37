const MIB = 2 ** 20;

/** What reading one file may take; whoever takes more is stopped. */
export interface Limits {
	/** Time on the processor, so that a busy machine changes nothing. */
	processorMs: number;
	/** Time on the clock, for what waits without working. */
	clockMs: number;
	/** Memory of the whole process that reads. */
	bytes: number;
}

const ORDINARY = { ms: 2000, bytes: 256 * MIB, size: MIB / 4 };
const BYTES_A_SECOND = 4 * MIB;
/** Short rows take many times their bytes; long ones do not, so there is an end to it. */
const MEMORY_A_BYTE = 512;
const MOST_BYTES = 896 * MIB;
const PATIENCE = 10;

/** Limits for a file of this many bytes: 2 s and 256 MiB, growing with the size of large ones. */
export function limitsFor(size: number): Limits {
	const beyond = Math.max(0, size - ORDINARY.size);
	const processorMs = ORDINARY.ms + (beyond / BYTES_A_SECOND) * 1000;
	return {
		processorMs,
		clockMs: processorMs * PATIENCE,
		bytes: Math.min(ORDINARY.bytes + beyond * MEMORY_A_BYTE, MOST_BYTES)
	};
}

const ROOMIER = 5;

/** Limits for a file that was read before: a slower machine is not to stop it. */
export function roomier({ processorMs, clockMs, bytes }: Limits): Limits {
	return { processorMs: processorMs * ROOMIER, clockMs: clockMs * ROOMIER, bytes: 2 * bytes };
}

const TO_TELL = 2;

/** Limits for reading a file and writing it anew with its cells marked, which takes longer. */
export function toTell({ processorMs, clockMs, bytes }: Limits): Limits {
	return { processorMs: processorMs * TO_TELL, clockMs: clockMs * TO_TELL, bytes: 2 * bytes };
}
