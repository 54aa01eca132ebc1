import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startCountingServer } from './countingServer';
import { installPackage } from './installPackage';
import { killRun } from './killRun';
import { N8nApi } from './n8nApi';
import { startN8n } from './n8nProcess';
import { randomNumbers } from './random';
import type { Tally } from './tally';
import { tally } from './tally';
import type { Build } from './workflows';
import { crashWorkflow } from './workflows';

/** A build, and what one kill may cost. */
interface Trial extends Build {
	repeatsPerKill: number;
	lostPerKill: number;
}

const ITEMS = 200;
const all = { repeatsPerKill: ITEMS, lostPerKill: 0 };
const TRIALS: readonly Trial[] = [
	{ name: 'no loop', savesProgress: false, ...all },
	{ name: 'no loop, progress saved', savesProgress: true, ...all },
	{ name: 'loop of 10', batchSize: 10, savesProgress: false, ...all },
	{
		name: 'loop of 10, progress saved',
		batchSize: 10,
		savesProgress: true,
		...all,
		repeatsPerKill: 10,
	},
	{
		name: 'loop of 1, progress saved',
		batchSize: 1,
		savesProgress: true,
		...all,
		repeatsPerKill: 1,
	},
	{
		name: 'loop of 1, marked first',
		batchSize: 1,
		savesProgress: false,
		marksFirst: true,
		repeatsPerKill: 0,
		lostPerKill: 1,
	},
];

/** ms that the server takes for an answer. */
const ANSWER_AFTER = 30;

function row(name: string, count: Tally): string {
	const { kills, deliveries, lost, repeated, mostPerRecipient, mostAfterOneKill } = count;
	const cells = [name, kills, deliveries, lost, repeated, mostPerRecipient, mostAfterOneKill];
	return `| ${[...cells, count.repeatsStayInBatch ? 'yes' : 'no'].join(' | ')} |`;
}

/** Kills n8n in the middle of each build of the workflow, and prints what the server counted. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			n8n: { type: 'string' },
			node: { type: 'string', default: process.execPath },
			kills: { type: 'string', default: '10' },
			seed: { type: 'string', default: String(Date.now() % 100_000) },
			port: { type: 'string', default: '5690' },
			only: { type: 'string', default: '' },
		},
	});
	if (values.n8n === undefined) throw new Error('Say where n8n is: --n8n <folder>');
	console.log(`Seed ${values.seed}`);
	const userFolder = await mkdtemp(join(tmpdir(), 'crash-'));
	const server = await startCountingServer(ANSWER_AFTER);
	await installPackage(userFolder);
	const { n8n, node } = values;
	const installation = { n8n, node, userFolder, port: Number(values.port) };
	let running = await startN8n(installation);
	try {
		const api = new N8nApi(running.url);
		await api.signUp();
		const credentialId = await api.createCredential(server.baseUrl);
		// Numbers that no real phone has.
		const people = Array.from({ length: ITEMS }, (_, index) => String(447700900000 + index));
		console.log(
			'| build | kills | deliveries | lost | repeated | most per recipient | most after one kill | within one batch |',
		);
		console.log('| --- | --- | --- | --- | --- | --- | --- | --- |');
		for (const build of TRIALS.filter(({ name }) => name.includes(values.only))) {
			const path = build.name.replaceAll(/[ ,]+/g, '-');
			const workflow = crashWorkflow({ ...build, name: path }, credentialId);
			const workflowId = await api.publish(workflow);
			const run = { installation, api, server, workflowId, path, people };
			const random = randomNumbers(Number(values.seed));
			const result = await killRun(running, { ...run, kills: Number(values.kills), random });
			running = result.running;
			const count = tally(result.attempts, people, build.batchSize ?? ITEMS);
			console.log(row(build.name, count));
			const { repeatsPerKill, lostPerKill } = build;
			if (count.mostAfterOneKill > repeatsPerKill || count.lost > lostPerKill * count.kills) {
				console.error(`${build.name}: more repeated or lost than it may be`);
				process.exitCode = 1;
			}
		}
	} finally {
		await running.end('SIGKILL');
		server.stop();
		await rm(userFolder, { recursive: true });
	}
}

void main();
