// Ten thousand items through n8n's engine and both services in batches of 1, 5 and 50, a twentieth of them in trouble:
// every item's fate against the server's book, and memory, files and sockets against the start.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { INodeExecutionData } from 'n8n-workflow';
import { startEngine, type Engine } from '../../tools/engine/engine';
import { runNode } from '../support/nodes';
import { credentialsAt } from '../support/recorder';
import { settle } from './accounts';
import { startCountingServer } from './countingServer';
import {
	makeItem,
	soakNode,
	storeFiles,
	WAYS,
	type SoakFile,
	type SoakItem,
	type Way,
} from './items';
import { resources, watchOpenFiles, type Resources } from './resources';

const BATCH_SIZES = [1, 5, 50];
/** Growth of the heap that is no leak, in bytes, however many items there were: compiled code comes and goes by up to 1.8 MB. */
const HEAP_BOUND = 2 * 1024 * 1024;
/** How long something may still be held, in milliseconds: a request's timer lives for a minute. */
const PATIENCE = 65_000;

const { values } = parseArgs({
	options: {
		items: { type: 'string', default: '10000' },
		seed: { type: 'string', default: randomBytes(4).toString('hex') },
	},
});
const seed = values.seed;
const count = Number(values.items);
if (!Number.isSafeInteger(count) || count < WAYS.length) {
	throw new Error(`--items takes a number from ${WAYS.length}`);
}

interface Soak {
	engine: Engine;
	server: Awaited<ReturnType<typeof startCountingServer>>;
	files: readonly SoakFile[];
}

/** Sends the items from this number on, in one execution. */
async function send(
	{ engine, server, files }: Soak,
	way: Way,
	batchSize: number,
	first: number,
	items: number,
) {
	const soakItems = Array.from({ length: items }, (_, index) =>
		makeItem(seed, first + index, way, files),
	);
	const credentials = credentialsAt(server.url);
	const node = soakNode(way, batchSize);
	const given = soakItems.map((item) => item.given);
	const { error, items: output } = await runNode(engine, { credentials }, node, given);
	if (error) throw error;
	return { soakItems, output };
}

/** Sends the items, an equal share each way, and settles the accounts. */
async function runOnce(soak: Soak, batchSize: number, items: number) {
	const started = Date.now();
	const stopWatching = watchOpenFiles();
	const soakItems: SoakItem[] = [];
	const output: INodeExecutionData[] = [];
	for (const [index, way] of WAYS.entries()) {
		const end = Math.round((items * (index + 1)) / WAYS.length);
		const sent = await send(soak, way, batchSize, soakItems.length, end - soakItems.length);
		soakItems.push(...sent.soakItems);
		output.push(...sent.output);
	}
	const mostOpenFiles = stopWatching();
	const seconds = (Date.now() - started) / 1000;
	const accounts = settle(seed, soakItems, output, await soak.server.takeBook());
	return { accounts, mostOpenFiles, seconds };
}

/** What was not given back, in words. */
function leaks(before: Resources, after: Resources): string[] {
	const growth = after.heap - before.heap;
	return [
		growth > HEAP_BOUND && `the heap grew by ${growth} bytes`,
		(after.descriptors ?? 0) > (before.descriptors ?? 0) && 'file descriptors are left open',
		after.active > before.active && 'sockets or timers are left open',
	].filter((leak) => leak !== false);
}

/** What is held when everything was given back, or when it should have been. */
async function settled(before: Resources): Promise<Resources> {
	const deadline = Date.now() + PATIENCE;
	for (;;) {
		const after = await resources();
		if (leaks(before, after).length === 0 || Date.now() > deadline) return after;
	}
}

async function main(): Promise<void> {
	console.log(`Soak: ${count} items per batch size, seed ${seed}`);
	const engine = await startEngine({ packageFolder: process.cwd() });
	const server = await startCountingServer(seed);
	const soak = { engine, server, files: await storeFiles(engine) };
	const problems: string[] = [];
	// So Node says that it had to close a file which nobody had closed.
	process.on('warning', ({ message }) => problems.push(message));
	const rows: Record<string, unknown>[] = [];
	// What the engine loads and keeps on first use is not growth; a leak would show each time.
	await runOnce(soak, 50, count);

	for (const batchSize of BATCH_SIZES) {
		const before = await resources();
		const { accounts, mostOpenFiles, seconds } = await runOnce(soak, batchSize, count);
		const after = await settled(before);
		problems.push(...accounts.mismatches, ...leaks(before, after));
		// Closing a file takes a moment, in which the next one may be open already.
		if (mostOpenFiles > 2 * batchSize) problems.push(`${mostOpenFiles} files were open at once`);
		rows.push({
			'batch size': batchSize,
			...accounts.fates,
			'doubt, delivered': accounts.doubtDelivered,
			requests: accounts.requests,
			mismatches: accounts.mismatches.length,
			'heap growth, kB': Math.round((after.heap - before.heap) / 1024),
			descriptors: `${before.descriptors ?? '?'} -> ${after.descriptors ?? '?'}`,
			active: `${before.active} -> ${after.active}`,
			'most files open': mostOpenFiles,
			seconds: Math.round(seconds),
		});
	}
	console.table(rows);
	await server.stop();
	await engine.stop();
	for (const problem of problems.slice(0, 20)) console.error(problem);
	if (problems.length > 0) console.error(`${problems.length} problems; seed ${seed}`);
	process.exitCode = problems.length > 0 ? 1 : 0;
}

void main();
