import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cached, temporaryFolder } from '../../tools/n8n/cache';
import { installPackage } from '../../tools/n8n/installPackage';
import { npm } from '../../tools/n8n/npm';
import { withProgress } from '../../tools/n8n/progress';

/** A package to load, and what it weighs. */
export interface LoadedPackage {
	name: string;
	/** Files of its nodes and credentials. */
	files: string[];
	/** Bytes of what npm downloads for the package itself. */
	tarball?: number;
	/** Bytes on the disk, dependencies included. */
	installed?: number;
}

/** Community packages that send WhatsApp messages: through Evolution API, and through respond.io. */
const COMMUNITY = [
	{ name: 'n8n-nodes-evolution-api', version: '1.0.4' },
	{ name: '@respond-io/n8n-nodes-respond-io', version: '1.3.6' },
];

const NAME = 'n8n-nodes-lancepilot-islash';

/** Bytes of all files in a folder. */
async function sizeOf(folder: string): Promise<number> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	const sizes = await Promise.all(
		files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
	);
	return sizes.reduce((sum, size) => sum + size, 0);
}

/** What a package.json tells n8n to load. */
async function filesOf(folder: string): Promise<string[]> {
	// A community package without this field is none.
	const { n8n } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
		n8n: { nodes: string[]; credentials?: string[] };
	};
	return [...n8n.nodes, ...(n8n.credentials ?? [])].map((file) => join(folder, file));
}

/** @param spec a folder, or name and version */
async function tarballSize(spec: string, folder: string): Promise<number> {
	const output = await npm(folder, ['pack', spec, '--dry-run', '--json', '--silent']);
	// npm lists one package here.
	const [packed] = JSON.parse(output) as { size: number }[];
	return packed?.size ?? NaN;
}

async function ownPackage(): Promise<LoadedPackage> {
	const userFolder = await temporaryFolder('bench-package');
	await installPackage(userFolder);
	const folder = join(userFolder, '.n8n/nodes/node_modules', NAME);
	return {
		name: 'this package: two nodes, two credentials',
		files: await filesOf(folder),
		tarball: await tarballSize('.', process.cwd()),
		installed: await sizeOf(folder),
	};
}

async function communityPackage({
	name,
	version,
}: (typeof COMMUNITY)[number]): Promise<LoadedPackage> {
	const spec = `${name}@${version}`;
	const folder = await cached(`bench-${spec.replaceAll('/', '-')}`, async (target) => {
		await writeFile(join(target, 'package.json'), '{ "private": true }');
		const flags = ['--ignore-scripts', '--omit=peer', '--no-audit', '--no-fund'];
		await withProgress(`Installing ${spec}`, async () => npm(target, ['install', ...flags, spec]));
	});
	return {
		name: spec,
		files: await filesOf(join(folder, 'node_modules', name)),
		tarball: await tarballSize(spec, folder),
		installed: await sizeOf(join(folder, 'node_modules')),
	};
}

const EMPTY = `const { NodeConnectionTypes } = require('n8n-workflow');
exports.Empty = class {
	description = { displayName: 'Empty', name: 'empty', group: ['output'], version: 1, description: '',
		defaults: {}, inputs: [NodeConnectionTypes.Main], outputs: [NodeConnectionTypes.Main], properties: [] };
	async execute() { return [this.getInputData()]; }
};
`;

/** The least that a package can be. */
async function emptyPackage(): Promise<LoadedPackage> {
	const folder = await temporaryFolder('bench-empty');
	const file = join(folder, 'Empty.node.js');
	await mkdir(folder, { recursive: true });
	await writeFile(file, EMPTY);
	return { name: 'an empty node', files: [file] };
}

/** All that are compared; the first is the empty one, the second this package. */
export async function packages(n8nFolder: string): Promise<LoadedPackage[]> {
	const base = join(n8nFolder, 'node_modules/n8n-nodes-base/dist');
	return [
		await emptyPackage(),
		await ownPackage(),
		{
			name: "n8n's WhatsApp Business Cloud node and credential",
			files: [
				join(base, 'nodes/WhatsApp/WhatsApp.node.js'),
				join(base, 'credentials/WhatsAppApi.credentials.js'),
			],
		},
		...(await Promise.all(COMMUNITY.map(communityPackage))),
	];
}
