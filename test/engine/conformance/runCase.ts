import { randomBytes } from 'node:crypto';
import type { Engine } from '../../../tools/engine/engine';
import { nodeFor, runNode } from '../../support/nodes';
import type { Recorder } from '../../support/recorder';
import type { ConformanceCase } from './case';

/** Runs an operation as a case fills it in, on one item. */
export async function runCase(
	engine: Engine,
	server: { credentials: Recorder['credentials'] },
	service: 'lancepilot' | 'islash',
	{ file, ...filledIn }: ConformanceCase,
) {
	const binary = file && { data: await engine.storeBinary(randomBytes(1000), file) };
	return await runNode(engine, server, nodeFor(service, filledIn), [{ json: {}, binary }]);
}
