// A process that measures: sets up the contestant of a job, lets it send, and tells what that took.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { INodeExecutionData } from 'n8n-workflow';
import { CredentialsHelper } from '../../tools/engine/credentialsHelper';
import { loadNodePackage } from '../../tools/engine/nodePackage';
import { openUserFolder } from '../../tools/engine/userFolder';
import { setUpContestant } from '../contestants/setUpContestant';
import type { Job, Reading } from '../job';
import { makeItems, whatIsWrong } from './items';
import { runNode } from './nodeRun';
import { collectGarbage, collectOften, watchPeak } from './peakMemory';

const [serverUrl = '', n8nFolder = ''] = process.argv.slice(2);
const requireFromN8n = createRequire(join(n8nFolder, 'node_modules/n8n-nodes-base/dist/'));

/** What the worker says: that it is ready and on which Node.js, or what came of a job. */
export type FromWorker = { nodeVersion: string } | { reading: Reading } | { failure: string };

const tell = (message: FromWorker) => process.send?.(message);

async function main(): Promise<void> {
	const userFolder = await openUserFolder();
	const nodePackage = await loadNodePackage(process.cwd());

	const measure = async (job: Job, items: INodeExecutionData[]): Promise<Reading> => {
		const baseUrl = `${serverUrl}/delay/${job.delay}`;
		const node = await setUpContestant(job, baseUrl, nodePackage, requireFromN8n);
		const credentials = new CredentialsHelper(nodePackage, {
			lancepilotApi: { accessToken: 'bench', baseUrl },
		});
		await collectGarbage();
		const heapBefore = process.memoryUsage().heapUsed;
		const peak = watchPeak();
		const cpuBefore = process.cpuUsage();
		const started = performance.now();
		const stopCollecting = job.isCollected ? collectOften() : undefined;
		const output = await runNode(node, items, job.batchSize, credentials);
		stopCollecting?.();
		const time = performance.now() - started;
		const { user, system } = process.cpuUsage(cpuBefore);
		const reading = { time, cpu: (user + system) / 1000, peak: peak() };
		await collectGarbage();
		const heap = process.memoryUsage().heapUsed - heapBefore;
		const wrong = whatIsWrong(items, output);
		if (wrong) throw new Error(`${job.contestant}: ${wrong}`);
		return { ...reading, heap };
	};

	process.on('message', (job: Job) => {
		makeItems(userFolder.binaryStore, job.items, job.fileSize)
			.then(async (items) => await measure(job, items))
			.then(
				(reading) => tell({ reading }),
				(error: unknown) => tell({ failure: String(error) }),
			);
	});
	process.on('disconnect', () => {
		void userFolder.close().then(() => process.exit());
	});
	tell({ nodeVersion: process.version });
}

void main();
