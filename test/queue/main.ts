// n8n in queue mode with this package: 500 messages, a worker killed in the middle, every message
// accounted for. docs/scale.md has the numbers of a run.
import { parseArgs } from 'node:util';
import type { N8nApi } from '../../tools/n8n/n8nApi';
import { burstTrial } from './burstTrial';
import { startCluster } from './cluster';
import { killTrial } from './killTrial';
import { startReceiver } from './receiver';
import { retryTrial } from './retryTrial';
import type { Build } from './workflow';

/** A build, and what making good may cost for each execution that the kill hit. */
interface Trial extends Build {
	repeatsPerExecution: number;
	missingPerExecution: number;
}

const TRIALS: readonly Trial[] = [
	{ name: 'as-it-is', repeatsPerExecution: 10, missingPerExecution: 0 },
	{
		name: 'marked-in-remove-duplicates',
		marksIn: 'Remove Duplicates',
		// n8n keeps all its marks in one row, which executions at the same time overwrite.
		repeatsPerExecution: 10,
		missingPerExecution: 1,
	},
	{
		name: 'marked-in-a-data-table',
		marksIn: 'Data Table',
		repeatsPerExecution: 0,
		missingPerExecution: 1,
	},
	{ name: 'send-once-key', hasKey: true, repeatsPerExecution: 0, missingPerExecution: 1 },
];

function check(holds: boolean, words: string): void {
	if (holds) return;
	console.error(`Not so: ${words}`);
	process.exitCode = 1;
}

/** A data table for marks. Gives its ID. */
async function createDataTable(api: N8nApi): Promise<string> {
	const project = (await api.call('GET', '/projects/personal')) as { id: string };
	const columns = [{ name: 'phone', type: 'string' }];
	const made = await api.call('POST', `/projects/${project.id}/data-tables`, {
		name: 'sent',
		columns,
	});
	return (made as { id: string }).id;
}

async function main(): Promise<void> {
	const { values: options } = parseArgs({ options: { only: { type: 'string', default: '' } } });
	const cluster = await startCluster();
	const receiver = await startReceiver();
	const values = { name: 'Lancepilot', type: 'lancepilotApi', data: receiver.credential };
	const credential = { id: await cluster.api.createCredential(values), name: values.name };
	const links = { credential, dataTableId: await createDataTable(cluster.api) };
	const chosen = TRIALS.filter(({ name }) => name.includes(options.only));
	try {
		for (const { repeatsPerExecution, missingPerExecution, ...build } of chosen) {
			const result = await killTrial(cluster, receiver, build, links);
			const { failed, inDoubt, ...accounts } = result;
			console.log(`\n${build.name}: ${failed} of 50 executions failed with the worker`);
			console.table(accounts);
			if (build.hasKey) console.log(`${inDoubt} messages reported as in doubt`);
			check(inDoubt <= failed, 'no more is in doubt than was being sent');
			const { afterKill, afterSecondCall, afterThirdCall = afterSecondCall } = accounts;
			check(failed > 0, 'the kill hits running executions');
			check(afterKill.repeats === 0, 'n8n repeats nothing by itself');
			check(afterThirdCall.lost === 0, 'every message arrives, or an error tells of it');
			const { repeats, reported, wrongFiles } = afterThirdCall;
			check(repeats <= repeatsPerExecution * failed, 'no more is repeated than may be');
			check(reported <= missingPerExecution * failed, 'no more is missing than may be');
			check(wrongFiles === 0, 'every file arrives as it is');
		}
		const { inDoubt, sent } = await burstTrial(cluster, receiver, links);
		console.log('\nthe same keys on both workers at once');
		console.table({ sent });
		console.log(`${inDoubt} repeats reported as in doubt`);
		check(sent.repeats === 0 && sent.lost === 0, 'each key is one message');
		const { before, after } = await retryTrial(cluster, receiver, links);
		console.log('\nthe Retry button on another worker, after an error');
		console.table({ before, after });
		check(before.once === 50 && after.once === 100, 'each is sent once, by two workers');
		const stored = await cluster.postgres.query('SELECT count(*) FROM binary_data');
		console.log(`${stored} files went through the database`);
		check(Number(stored) > 0, 'files go through the database');
	} finally {
		await cluster.stop();
		await receiver.close();
	}
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit());
void main();
