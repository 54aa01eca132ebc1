import { join } from 'node:path';
import { build } from 'esbuild';
import type { INodeType } from 'n8n-workflow';
import type * as NodeFile from '../../nodes/Lancepilot/Lancepilot.node';

const root = join(__dirname, '../..');

async function buildNode(): Promise<INodeType> {
	// From here the build finds the packages that it needs.
	const outfile = join(root, 'node_modules/.cache/bench/withoutLedger.js');
	await build({
		entryPoints: [join(root, 'nodes/Lancepilot/Lancepilot.node.ts')],
		outfile,
		bundle: true,
		packages: 'external',
		platform: 'node',
		plugins: [
			{
				name: 'without ledger',
				setup(pluginBuild) {
					pluginBuild.onResolve({ filter: /^\.\/(identity|ledger)$/ }, () => ({
						path: join(__dirname, 'noLedger.ts'),
					}));
				},
			},
		],
	});
	// The build of that file.
	const { Lancepilot } = (await import(outfile)) as typeof NodeFile;
	return new Lancepilot();
}

let building: Promise<INodeType> | undefined;

/** This package's node, built once more with nothing that remembers what was sent. */
export async function withoutLedger(): Promise<INodeType> {
	return await (building ??= buildNode());
}
