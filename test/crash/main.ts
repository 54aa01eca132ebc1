import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../../tools/n8n/cache';
import { freePorts } from '../../tools/n8n/freePorts';
import { installN8n } from '../../tools/n8n/installN8n';
import { installPackage } from '../../tools/n8n/installPackage';
import { N8nApi } from '../../tools/n8n/n8nApi';
import { startN8n } from '../../tools/n8n/n8nProcess';
import { killRun } from './killRun';
import { randomNumbers } from './random';
import { startReceiver } from './receiver';
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
	{
		name: 'no loop, with a key',
		savesProgress: false,
		hasKey: true,
		repeatsPerKill: 0,
		// Reported as one that may have been delivered.
		lostPerKill: 1,
	},
];

function row(name: string, count: Tally): string {
	const { kills, deliveries, lost, repeated, mostPerRecipient, mostAfterOneKill } = count;
	const cells = [name, kills, deliveries, lost, repeated, mostPerRecipient, mostAfterOneKill];
	return `| ${[...cells, count.repeatsStayInBatch ? 'yes' : 'no'].join(' | ')} |`;
}

/** Kills n8n in the middle of each build of the workflow, and prints what the server counted. */
async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			kills: { type: 'string', default: '10' },
			seed: { type: 'string', default: String(Date.now() % 100_000) },
			only: { type: 'string', default: '' },
		},
	});
	console.log(`Seed ${values.seed}`);
	const installation = await installN8n();
	const userFolder = await temporaryFolder('crash');
	const receiver = await startReceiver();
	await installPackage(userFolder);
	const [port = 0, brokerPort = 0] = await freePorts(2);
	const start = { ...installation, userFolder, port, brokerPort };
	let running = await startN8n(start);
	try {
		const api = new N8nApi(running.url);
		const password = `Aa1${randomBytes(12).toString('hex')}`;
		await api.signUp({ email: 'crash@example.com', password });
		const credentialId = await api.createCredential({
			name: 'Lancepilot account',
			type: 'lancepilotApi',
			data: receiver.credential,
		});
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
			const run = { start, api, receiver, workflowId, path, people };
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
		await receiver.close();
		await rm(userFolder, { recursive: true });
	}
}

void main();
