const MB = 1024 * 1024;

/** How much is measured. */
export interface Plan {
	/** Sizes of a single file for the picture, in bytes; the last is the largest that Lancepilot takes. */
	fileSizes: number[];
	memoryRounds: number;
	texts: number;
	textRounds: number;
	/** Texts for each batch size when the server takes its time. */
	delayedTexts: Record<number, number>;
	delayedRounds: number;
	uploads: number;
	uploadRounds: number;
	/** Items in one run. */
	growth: number[];
	growthRounds: number;
	/** Keys that a node remembers. */
	keys: number[];
	keyRounds: number;
	/** Calls of a trigger one by one, and of a burst. */
	triggerCalls: number;
	triggerBurst: number;
	triggerRounds: number;
	loadRounds: number;
}

/** A quarter of an hour on two quiet cores. */
export const FULL: Plan = {
	fileSizes: [1 * MB, 10 * MB, 40 * MB, 100 * MB],
	memoryRounds: 3,
	texts: 2000,
	textRounds: 5,
	delayedTexts: { 1: 100, 10: 500, 50: 1000 },
	delayedRounds: 3,
	uploads: 50,
	uploadRounds: 5,
	growth: [100, 10_000],
	growthRounds: 3,
	keys: [10, 1000, 10_000],
	keyRounds: 3,
	triggerCalls: 40,
	triggerBurst: 300,
	triggerRounds: 3,
	loadRounds: 7,
};

/** Three minutes: shows that everything works, and roughly where it stands. */
export const QUICK: Plan = {
	fileSizes: [10 * MB, 100 * MB],
	memoryRounds: 1,
	texts: 400,
	textRounds: 2,
	delayedTexts: { 1: 20, 10: 100, 50: 200 },
	delayedRounds: 1,
	uploads: 20,
	uploadRounds: 1,
	growth: [100, 1000],
	growthRounds: 2,
	keys: [10, 1000, 10_000],
	keyRounds: 1,
	triggerCalls: 10,
	triggerBurst: 100,
	triggerRounds: 1,
	loadRounds: 2,
};
