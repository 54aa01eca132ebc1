import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached } from '../../tools/n8n/cache';
import { npm } from '../../tools/n8n/npm';
import { withProgress } from '../../tools/n8n/progress';
import type { Version } from './versions';

/** n8n's engines name several versions of it, some of which their other dependencies do not fit. */
const ZOD = '3.25.76';

/** Installs the engine of an n8n version into the cache, once. Gives its folder. */
export async function installEngine({ n8n, core }: Version): Promise<string> {
	return await cached(`compat-${n8n}`, async (folder) => {
		const manifest = {
			private: true,
			dependencies: { 'n8n-core': core, zod: ZOD },
			overrides: { zod: ZOD },
		};
		await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
		const flags = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
		await withProgress(`Installing the engine of n8n ${n8n}`, async () =>
			npm(folder, ['install', ...flags]),
		);
	});
}
