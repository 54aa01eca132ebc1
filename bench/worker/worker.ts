// A process that measures: sets up the contestant of a job, lets it send, and tells what that took.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { INodeExecutionData } from 'n8n-workflow';
import { CredentialsHelper } from '../../tools/engine/credentialsHelper';
import { loadNodePackage, type NodePackage } from '../../tools/engine/nodePackage';
import { openUserFolder } from '../../tools/engine/userFolder';
import { setUpContestant } from '../contestants/setUpContestant';
import { whatsAppCredential } from '../contestants/n8nNodes';
import type { Job, Reading } from '../job';
import { makeItems, whatIsWrong } from './items';
import type { FromWorker } from './messages';
import { runNode } from './nodeRun';
import { collectGarbage, collectOften, watchPeak } from './peakMemory';

const [serverUrl = '', n8nFolder = ''] = process.argv.slice(2);
const requireFromN8n = createRequire(join(n8nFolder, 'node_modules/n8n-nodes-base/dist/'));

const tell = (message: FromWorker) => process.send?.(message);

/** This package, with the one credential type that n8n's WhatsApp node needs beside it. */
async function loadPackage(): Promise<NodePackage> {
	const nodePackage = await loadNodePackage(process.cwd());
	return {
		...nodePackage,
		credentialType: (name) =>
			name === 'whatsAppApi'
				? whatsAppCredential(requireFromN8n)
				: nodePackage.credentialType(name),
	};
}

async function main(): Promise<void> {
	const userFolder = await openUserFolder();
	const nodePackage = await loadPackage();

	const measure = async (job: Job, items: INodeExecutionData[]): Promise<Reading> => {
		const baseUrl = `${serverUrl}/delay/${job.delay}`;
		const node = await setUpContestant(job, baseUrl, nodePackage, requireFromN8n);
		const credentials = new CredentialsHelper(nodePackage, {
			lancepilotApi: { accessToken: 'bench', baseUrl },
			whatsAppApi: { accessToken: 'bench', businessAccountId: 'bench' },
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
