import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const packageFolder = join(__dirname, '../..');

/** Packs this package as it is built, and installs it into n8n's user folder as a user would. */
export async function installPackage(userFolder: string): Promise<void> {
	const nodesFolder = join(userFolder, '.n8n/nodes');
	await mkdir(nodesFolder, { recursive: true });
	await writeFile(join(nodesFolder, 'package.json'), '{ "private": true }');
	const { stdout } = await run('npm', ['pack', '--pack-destination', nodesFolder], {
		cwd: packageFolder,
	});
	const options = [
		'--ignore-scripts',
		'--omit=peer',
		'--no-audit',
		'--no-fund',
		'--prefer-offline',
	];
	await run('npm', ['install', ...options, `./${stdout.trim()}`], { cwd: nodesFolder });
}
