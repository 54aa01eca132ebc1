// Installs the packages that a fresh or updated clone lacks, so that every npm script just works.
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';

const root = join(import.meta.dirname, '..');
// npm writes this file at the end of an install, so an install that was cut short leaves it stale.
const installed = join(root, 'node_modules', '.package-lock.json');
const sources = ['package.json', 'package-lock.json'].map((name) => join(root, name));

if (!isUpToDate()) await install();

function isUpToDate() {
	const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
	return existsSync(installed) && sources.every((source) => changed(source) <= changed(installed));
}

async function install() {
	const started = Date.now();
	const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
	const wanted = requiredPackages();

	console.error('Installing packages. This happens once and takes a minute or two.');
	const progress = setInterval(() => {
		const present = wanted.filter((path) => existsSync(join(root, path, 'package.json')));
		console.error(`  ${seconds()}: ${present.length} of ${wanted.length} packages`);
	}, 5000);
	const { code, output } = await runNpmInstall();
	clearInterval(progress);

	if (code === 0) {
		// npm may write package-lock.json last; that is no reason to install again.
		const now = new Date();
		utimesSync(installed, now, now);
		console.error(`  Done in ${seconds()}.`);
	} else {
		console.error(output);
		console.error('npm could not install the packages; its own words stand above.');
		process.exitCode = 1;
	}
}

/** Folders of the packages that every machine needs, whatever its system. */
function requiredPackages() {
	const lockfile = join(root, 'package-lock.json');
	if (!existsSync(lockfile)) return [];
	const { packages } = JSON.parse(readFileSync(lockfile, 'utf8'));
	return Object.keys(packages).filter((path) => path !== '' && !packages[path].optional);
}

async function runNpmInstall() {
	const { spawn } = await import('node:child_process');
	const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] };
	// The build needs the development packages, also where NODE_ENV says production.
	const args = ['install', '--no-audit', '--no-fund', '--include=dev'];
	const npm = process.env.npm_execpath;
	const child = npm
		? spawn(process.execPath, [npm, ...args], options)
		: // On Windows npm is a script, which only a shell can start.
			spawn(['npm', ...args].join(' '), { ...options, shell: true });

	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (chunk) => {
			output += chunk;
		});
	}
	return await new Promise((resolve) => {
		child.on('error', (error) => resolve({ code: 1, output: error.message }));
		child.on('close', (code) => resolve({ code, output }));
	});
}
