/** What the commands say by their end; 64, 70 and 74 as in sysexits. */
export const EXIT = {
	/** All was loaded, or was here before. */
	done: 0,
	/** Some rows wait in quarantine; the others were loaded. Or a rebuilt snapshot is another. */
	quarantined: 1,
	/** Of a file nothing could be loaded, or a snapshot is damaged. */
	rejected: 2,
	/** The command was not understood. */
	usage: 64,
	/** The program failed; what was acknowledged is kept. */
	internal: 70,
	/** The disk is full or fails; what was acknowledged is kept, and the command can be repeated. */
	storage: 74
} as const;
