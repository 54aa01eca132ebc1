import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from './cache';
import { findNode24 } from './node24';
import { npm } from './npm';
import { withProgress } from './progress';

/**
 * Pinned, so that every run is of the same n8n and the overrides fit: they take the place of
 * dependencies that n8n names and registries do not give. A newer n8n goes here after a run with it.
 */
export const N8N_VERSION = '2.41.1';
const OVERRIDES = {
	linkedom: '0.18.12',
	xlsx: '0.18.5',
	'@langchain/langgraph': '1.2.2',
	'@langchain/langgraph-checkpoint': '1.1.5',
};

/** An n8n, ready to start. */
export interface N8nInstallation {
	/** Folder whose node_modules has n8n. */
	n8n: string;
	/** Path of Node.js 24 or newer. */
	node: string;
}

async function countPackages(folder: string): Promise<string> {
	const names = await readdir(join(folder, 'node_modules')).catch(() => []);
	return names.length === 0 ? 'looking up versions' : `${names.length} packages unpacked`;
}

/** Installs n8n into the cache, once: about 2.2 GB. */
export async function installN8n(): Promise<N8nInstallation> {
	const node = await findNode24();
	const n8n = await cached(`n8n-${N8N_VERSION}`, async (folder) => {
		const manifest = { private: true, dependencies: { n8n: N8N_VERSION }, overrides: OVERRIDES };
		await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
		const flags = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
		await withProgress(
			`Installing n8n ${N8N_VERSION}: once, a few minutes`,
			async () => npm(folder, ['install', ...flags], node),
			async () => countPackages(folder),
		);
		await withProgress('Building its database, SQLite: once, a few minutes', async () =>
			npm(folder, ['rebuild', '--ignore-scripts=false', 'sqlite3'], node),
		);
	});
	return { n8n, node };
}
