// Runs the checks on one n8n version, in a process of its own, and says what came of each.
import { startEngine } from '../../tools/engine/engine';
import { startRecorder } from '../support/recorder';
import { CHECKS } from './checks';
import type { CheckResult } from './engineRun';
import { SENDERS } from './senders';
import { LISTENERS, TRIGGER_CHECKS } from './triggerChecks';

const [packageFolder = ''] = process.argv.slice(2);

async function main(): Promise<void> {
	const engine = await startEngine({ packageFolder });
	const recorder = await startRecorder();
	const run = async (name: string, check: () => Promise<void>) => {
		recorder.reset();
		const result: CheckResult = { name };
		await check().catch((error: unknown) => {
			result.failure = String(error);
		});
		process.send?.(result);
	};
	for (const sender of SENDERS) {
		for (const [name, check] of Object.entries(CHECKS)) {
			await run(`${sender.name}, ${name}`, async () => await check(sender, engine, recorder));
		}
	}
	for (const listener of LISTENERS) {
		for (const [name, check] of Object.entries(TRIGGER_CHECKS)) {
			await run(`${listener.name}, ${name}`, async () => await check(listener, engine, recorder));
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
