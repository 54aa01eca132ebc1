// Runs the checks on one n8n version, in a process of its own, and says what came of each.
import { startEngine } from '../../tools/engine/engine';
import { startRecorder } from '../support/recorder';
import { CHECKS } from './checks';
import type { CheckResult } from './engineRun';
import { SENDERS } from './senders';

const [packageFolder = ''] = process.argv.slice(2);

async function main(): Promise<void> {
	const engine = await startEngine({ packageFolder });
	const recorder = await startRecorder();
	for (const sender of SENDERS) {
		for (const [name, check] of Object.entries(CHECKS)) {
			recorder.reset();
			const result: CheckResult = { name: `${sender.name}, ${name}` };
			await check(sender, engine, recorder).catch((error: unknown) => {
				result.failure = String(error);
			});
			process.send?.(result);
		}
	}
	await recorder.close();
	await engine.stop();
}

main().then(
	() => process.exit(),
	(error: unknown) => {
		console.error(error);
		process.exit(1);
	},
);
