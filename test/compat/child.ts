// Runs the checks on one n8n version, in a process of its own, and says what came of each.
import { startRecorder } from '../support/recorder';
import { CHECKS } from './checks';
import type { CheckResult } from './engineRun';
import { openHost } from './host';
import { SENDERS } from './senders';

const [engineFolder = '', packageFolder = '', userFolder = ''] = process.argv.slice(2);

async function main(): Promise<void> {
	const host = await openHost(engineFolder, packageFolder, userFolder);
	const recorder = await startRecorder();
	for (const sender of SENDERS) {
		for (const [name, check] of Object.entries(CHECKS)) {
			recorder.reset();
			const result: CheckResult = { name: `${sender.name}, ${name}` };
			await check(sender, host, recorder).catch((error: unknown) => {
				result.failure = String(error);
			});
			process.send?.(result);
		}
	}
	await recorder.close();
}

main().then(
	() => process.exit(),
	(error: unknown) => {
		console.error(error);
		process.exit(1);
	},
);
