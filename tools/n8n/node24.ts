import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './cache';
import { npm } from './npm';
import { withProgress } from './progress';

/** Current n8n runs on this Node.js and newer ones. */
const MAJOR = 24;

/** Path of a Node.js 24 or newer: the one that runs this, or one from npm, kept in the cache. */
export async function findNode24(): Promise<string> {
	if (Number(process.versions.node.split('.')[0]) >= MAJOR) return process.execPath;
	const folder = await cached('node24', async (folder) => {
		await writeFile(join(folder, 'package.json'), '{ "private": true }');
		await withProgress('Fetching Node.js 24, which n8n needs', async () =>
			// The package fetches its binary in an install script.
			npm(folder, [
				'install',
				'--ignore-scripts=false',
				'--no-audit',
				'--no-fund',
				`node@${MAJOR}`,
			]),
		);
	});
	const name = process.platform === 'win32' ? 'node.exe' : 'node';
	return join(folder, 'node_modules/node/bin', name);
}
