import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packages, type LoadedPackage } from '../load/packages';
import type { Plan } from '../plan';
import { show, type Section } from '../report/section';
import { interleave } from '../rounds';
import { summarise } from '../statistics';
import type { Site } from '../worker/startWorker';

const run = promisify(execFile);
const script = join(__dirname, '../load/load.cjs');

/** What loading a package in a new process took, after n8n's engine. */
interface Reading {
	/** Milliseconds. */
	time: number;
	/** Bytes kept. */
	memory: number;
	/** Source files that were read. */
	files: number;
}

async function load({ node, n8nFolder }: Site, { files }: LoadedPackage): Promise<Reading> {
	const modules = join(n8nFolder, 'node_modules');
	const args = ['--expose-gc', script, join(modules, 'n8n-core'), ...files];
	const { stdout } = await run(node, args, {
		// n8n lets packages find its own n8n-workflow in this way.
		env: { ...process.env, NODE_PATH: modules },
	});
	// The script prints nothing else.
	return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Reading;
}

function kilobytes(bytes: number | undefined): string {
	return bytes === undefined ? '' : `${Math.round(bytes / 1024)} kB`;
}

/** What it takes to have the package in n8n. */
export async function loading(site: Site, plan: Plan): Promise<Section> {
	const subjects = await packages(site.n8nFolder);
	const readings = await interleave(
		subjects,
		plan.loadRounds,
		async (subject) => await load(site, subject),
	);
	const of = (subject: LoadedPackage | undefined, key: keyof Reading) =>
		((subject && readings.get(subject)) ?? []).map((reading) => reading[key]);
	const [empty, own] = subjects;
	const added = summarise(
		of(own, 'time').map((time, round) => time - (of(empty, 'time')[round] ?? NaN)),
	);
	return {
		title: 'Loading the package',
		notes: [
			"Nodes and credentials loaded and made in a new process in which n8n's engine is loaded already, from files that the system has read before. Installed size is with dependencies.",
			'Most of the time goes into finding, reading and compiling files, so this package is built into one for each node and credential.',
		],
		head: [
			'package',
			'ms to load',
			'files',
			'ms per file',
			'memory kept, kB',
			'tarball',
			'installed',
		],
		rows: subjects.map((subject) => [
			subject.name,
			show(summarise(of(subject, 'time')), 1),
			String(summarise(of(subject, 'files')).median),
			(summarise(of(subject, 'time')).median / summarise(of(subject, 'files')).median).toFixed(2),
			show(summarise(of(subject, 'memory').map((bytes) => bytes / 1024))),
			kilobytes(subject.tarball),
			kilobytes(subject.installed),
		]),
		targets: [
			{
				what: 'Loading both nodes, over an empty node',
				limit: 'under 15 ms',
				measured: `${added.median.toFixed(1)} ms`,
				isMet: added.median < 15,
			},
		],
	};
}
