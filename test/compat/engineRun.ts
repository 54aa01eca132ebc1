import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

/** What came of one check. */
export interface CheckResult {
	name: string;
	/** Left out where it held. */
	failure?: string;
}

/**
 * Runs the checks on the engine in a folder.
 * @param packageFolder the installed package
 * @returns what came of each, and of the whole where the engine could not be driven or broke down
 */
export async function runOnEngine(
	engineFolder: string,
	packageFolder: string,
): Promise<CheckResult[]> {
	const child = fork(join(__dirname, 'child.ts'), [packageFolder], {
		stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
		env: {
			...process.env,
			// Where the package finds n8n-workflow, as n8n provides it.
			NODE_PATH: join(engineFolder, 'node_modules'),
			// Which engine `tools/engine` drives.
			ENGINE_FOLDER: engineFolder,
		},
	});
	const results: CheckResult[] = [];
	// The child sends nothing else.
	child.on('message', (result) => results.push(result as CheckResult));
	const words = child.stderr ? text(child.stderr) : '';
	const [code] = (await once(child, 'exit')) as [number | null];
	if (code !== 0) results.push({ name: 'the engine', failure: await words });
	return results;
}
