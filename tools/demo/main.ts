import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { jsonParse } from 'n8n-workflow';
import { startSandbox } from '../../sandbox/server';
import { startEngine } from '../engine/engine';
import type { WorkflowRun } from '../engine/runWorkflow';
import type { WorkflowJson } from '../engine/startNode';
import { compareMessages } from './comparison';
import { expectedMessages, newDealItem } from './newDeal';
import { messageTable, problemLines } from './report';
import { readSampleFiles } from './sampleFiles';

type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

const packageFolder = join(__dirname, '../..');

async function runWorkflow(sandbox: Sandbox): Promise<WorkflowRun> {
	const engine = await startEngine({ packageFolder });
	try {
		const json = await readFile(join(__dirname, 'workflow.json'), 'utf8');
		return await engine.run({
			workflow: jsonParse<WorkflowJson>(json),
			items: [await newDealItem(engine, await readSampleFiles())],
			credentials: {
				lancepilotApi: {
					baseUrl: sandbox.lancepilot.baseUrl,
					accessToken: sandbox.lancepilot.accessToken,
				},
				islashApi: { ...sandbox.islash },
			},
		});
	} finally {
		await engine.stop();
	}
}

/** Runs the workflow and prints what arrived. Gives one line for each thing that went wrong. */
async function demonstrate(sandbox: Sandbox): Promise<string[]> {
	const run = await runWorkflow(sandbox);
	const messages = compareMessages(expectedMessages(await readSampleFiles()), sandbox.messages());
	console.log(`\n${messageTable(messages)}\n`);
	const nodeErrors = Object.entries(run.nodes).flatMap(([name, node]) =>
		node?.error ? [`${name}: ${node.error.message} ${node.error.description ?? ''}`] : [],
	);
	return [...nodeErrors, ...problemLines(messages)];
}

/** `npm run demo [-- --open]` */
async function main(): Promise<void> {
	const { values } = parseArgs({ options: { open: { type: 'boolean', default: false } } });
	console.log('Running a workflow in the engine of n8n, against both APIs on this machine …');
	const sandbox = await startSandbox({ port: 0 });
	try {
		const failures = await demonstrate(sandbox);
		if (failures.length > 0) {
			console.error(`Not everything arrived as sent:\n  ${failures.join('\n  ')}\n`);
			process.exitCode = 1;
		}
		if (values.open) {
			console.log(`Inbox: ${sandbox.inboxUrl}\nOpen it in a browser. Ctrl-C stops.`);
			await Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));
		} else {
			console.log(
				`Inbox: ${sandbox.inboxUrl} (closed now; \`npm run demo -- --open\` keeps it open)`,
			);
		}
	} finally {
		await sandbox.close();
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
