import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
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
	const userFolder = await mkdtemp(join(tmpdir(), 'compat-'));
	const child = fork(join(__dirname, 'child.ts'), [engineFolder, packageFolder, userFolder], {
		stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
		env: {
			...process.env,
			// Where the package finds n8n-workflow, as n8n provides it.
			NODE_PATH: join(engineFolder, 'node_modules'),
			N8N_USER_FOLDER: userFolder,
			N8N_ENCRYPTION_KEY: 'not a secret: nothing outlives the folder',
			N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
			N8N_LOG_LEVEL: 'silent',
		},
	});
	const results: CheckResult[] = [];
	// The child sends nothing else.
	child.on('message', (result) => results.push(result as CheckResult));
	const words = child.stderr ? text(child.stderr) : '';
	const [code] = (await once(child, 'exit')) as [number | null];
	if (code !== 0) results.push({ name: 'the engine', failure: await words });
	await rm(userFolder, { recursive: true });
	return results;
}
