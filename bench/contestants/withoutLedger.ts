import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import type { INodeType } from 'n8n-workflow';
import type * as NodeFile from '../../nodes/Lancepilot/Lancepilot.node';

const root = join(__dirname, '../..');

/** Sources of the node that remember what was sent; `noLedger.ts` stands in for all of them. */
const REMEMBERING = ['nodes/shared/engine/once/identity.ts', 'nodes/shared/engine/once/ledger.ts'];

/**
 * Builds this package's node once more with `noLedger.ts` in the place of some of its sources.
 * @param replaced their paths in the project
 * @throws Error when the node does not import one of them: then it would be compared with itself
 */
export async function buildWithout(replaced: readonly string[]): Promise<INodeType> {
	// From here the build finds the packages that it needs; other processes have a file of their own.
	const outfile = join(root, `node_modules/.cache/bench/withoutLedger-${process.pid}.js`);
	const left = new Set(replaced);
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
					pluginBuild.onLoad({ filter: /\.ts$/ }, ({ path }) => {
						const source = relative(root, path).replaceAll('\\', '/');
						if (!replaced.includes(source)) return undefined;
						left.delete(source);
						return { contents: `export * from './noLedger'`, resolveDir: __dirname };
					});
				},
			},
		],
	});
	// The build of that file.
	const { Lancepilot } = (await import(outfile)) as typeof NodeFile;
	await rm(outfile);
	if (left.size > 0) throw new Error(`The node does not import ${[...left].join(', ')}`);
	return new Lancepilot();
}

let building: Promise<INodeType> | undefined;

/** This package's node with nothing that remembers what was sent. */
export async function withoutLedger(): Promise<INodeType> {
	return await (building ??= buildWithout(REMEMBERING));
}
