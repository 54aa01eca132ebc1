import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { npm } from './npm';

const run = promisify(execFile);
const projectFolder = join(__dirname, '../..');
const NAME = 'n8n-nodes-lancepilot-islash';
const STRIPPED = ['devDependencies', 'peerDependencies', 'optionalDependencies'];

/**
 * Packs this package as it is built, and installs it into n8n's user folder as n8n does itself when a
 * user installs a community node. Source: n8n 2.41.1, community-packages.service, downloadPackage.
 */
export async function installPackage(userFolder: string): Promise<void> {
	const nodesFolder = join(userFolder, '.n8n/nodes');
	const folder = join(nodesFolder, 'node_modules', NAME);
	await mkdir(folder, { recursive: true });
	const packed = await npm(projectFolder, ['pack', '--silent', '--pack-destination', nodesFolder]);
	const tarball = packed.trim();
	await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'], { cwd: nodesFolder });
	await rm(join(nodesFolder, tarball));

	const path = join(folder, 'package.json');
	const manifest = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
	for (const kind of STRIPPED) Reflect.deleteProperty(manifest, kind);
	await writeFile(path, JSON.stringify(manifest));
	const flags = ['--bin-links=false', '--install-strategy=shallow', '--package-lock=false'];
	const quick = ['--ignore-scripts', '--audit=false', '--fund=false', '--prefer-offline'];
	await npm(folder, ['install', ...flags, ...quick]);

	const dependencies = { [NAME]: manifest.version };
	await writeFile(
		join(nodesFolder, 'package.json'),
		JSON.stringify({ private: true, dependencies }),
	);
}
