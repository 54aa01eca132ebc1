import type { Reading } from '../job';

/** What the worker says: that it is ready and on which Node.js, or what came of a job. */
export type FromWorker = { nodeVersion: string } | { reading: Reading } | { failure: string };
