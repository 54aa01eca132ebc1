import { spawn } from 'node:child_process';
import { dirname, delimiter } from 'node:path';

/** The npm that runs this program, or the one on the path. */
function npmCommand(node: string): { command: string; first: string[]; shell: boolean } {
	const npm = process.env.npm_execpath;
	if (npm) return { command: node, first: [npm], shell: false };
	// On Windows npm is a script, which only a shell can start.
	return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

/**
 * Runs npm in a folder.
 * @param node the Node.js that npm and the install scripts run on
 * @returns what npm printed
 * @throws Error with npm's own words
 */
export async function npm(
	folder: string,
	args: readonly string[],
	node = process.execPath,
): Promise<string> {
	const { command, first, shell } = npmCommand(node);
	const child = spawn(command, [...first, ...args], {
		cwd: folder,
		shell,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, PATH: [dirname(node), process.env.PATH ?? ''].join(delimiter) },
	});
	const stop = () => void child.kill('SIGKILL');
	process.prependOnceListener('exit', stop);
	let output = '';
	let errors = '';
	child.stdout.on('data', (chunk) => (output += String(chunk)));
	child.stderr.on('data', (chunk) => (errors += String(chunk)));
	try {
		const code = await new Promise((resolve, reject) => {
			child.once('error', reject).once('close', resolve);
		});
		if (code !== 0) throw new Error(`npm ${args.join(' ')}:\n${output}${errors}`);
		return output;
	} finally {
		process.off('exit', stop);
	}
}
