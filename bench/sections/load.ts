import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../../tools/n8n/cache';
import { installPackage } from '../../tools/n8n/installPackage';
import type { Plan } from '../plan';
import { atMost, show, type Section } from '../report/section';
import { interleave } from '../rounds';
import type { Site } from '../site';
import { ratio, summarise } from '../statistics';

const run = promisify(execFile);
const script = join(__dirname, '../load/load.cjs');

/** A package to load. */
interface LoadedPackage {
	name: string;
	/** Files of its nodes and credentials. */
	files: string[];
}

/** What loading a package in a new process took, after n8n's engine. */
interface Reading {
	/** Milliseconds. */
	time: number;
	/** Bytes kept. */
	memory: number;
	/** Source files that were read. */
	files: number;
}

/** The package as n8n has it once installed. */
async function ownPackage(): Promise<LoadedPackage> {
	const userFolder = await temporaryFolder('bench-package');
	await installPackage(userFolder);
	const folder = join(userFolder, '.n8n/nodes/node_modules/n8n-nodes-lancepilot-islash');
	// A community package without this field is none.
	const { n8n } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
		n8n: { nodes: string[]; credentials: string[] };
	};
	return {
		name: 'this package: two nodes, their triggers, two credentials',
		files: [...n8n.nodes, ...n8n.credentials].map((file) => join(folder, file)),
	};
}

const EMPTY = `const { NodeConnectionTypes } = require('n8n-workflow');
exports.Empty = class {
	description = { displayName: 'Empty', name: 'empty', group: ['output'], version: 1, description: '',
		defaults: {}, inputs: [NodeConnectionTypes.Main], outputs: [NodeConnectionTypes.Main], properties: [] };
	async execute() { return [this.getInputData()]; }
};
`;

/** What n8n itself has for WhatsApp: a node, its trigger, and a credential for each. */
function whatsApp({ n8nFolder }: Site): LoadedPackage {
	const folder = join(n8nFolder, 'node_modules/n8n-nodes-base/dist');
	const files = [
		'nodes/WhatsApp/WhatsApp.node.js',
		'nodes/WhatsApp/WhatsAppTrigger.node.js',
		'credentials/WhatsAppApi.credentials.js',
		'credentials/WhatsAppTriggerApi.credentials.js',
	];
	return {
		name: "n8n's WhatsApp Business Cloud: a node, its trigger, two credentials",
		files: files.map((file) => join(folder, file)),
	};
}

/** The least that a package can be. */
async function emptyPackage(): Promise<LoadedPackage> {
	const file = join(await temporaryFolder('bench-empty'), 'Empty.node.js');
	await writeFile(file, EMPTY);
	return { name: 'an empty node', files: [file] };
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

/** What it takes to have the package in n8n. */
export async function loading(site: Site, plan: Plan): Promise<Section> {
	const empty = await emptyPackage();
	const own = await ownPackage();
	const builtIn = whatsApp(site);
	const subjects = [empty, own, builtIn];
	const readings = await interleave(
		subjects,
		plan.loadRounds,
		async (subject) => await load(site, subject),
	);
	const of = (subject: LoadedPackage, key: keyof Reading) =>
		(readings.get(subject) ?? []).map((reading) => reading[key]);
	return {
		title: 'Loading the package',
		notes: [
			"Nodes and credentials loaded and made in a new process in which n8n's engine is loaded already, from files that the system has read before.",
			'Most of the time goes into finding, reading and compiling files, so the whole code of this package is built into one.',
		],
		head: ['package', 'ms to load', 'files', 'memory kept, kB'],
		rows: subjects.map((subject) => [
			subject.name,
			show(summarise(of(subject, 'time')), 1),
			String(summarise(of(subject, 'files')).median),
			show(summarise(of(subject, 'memory').map((bytes) => bytes / 1024))),
		]),
		targets: [
			atMost(
				"Loading all nodes, of n8n's own for WhatsApp",
				ratio(of(own, 'time'), of(builtIn, 'time')),
				0.5,
			),
		],
	};
}
