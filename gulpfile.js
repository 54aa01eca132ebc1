const { cp, mkdir, readdir, rm, writeFile } = require('node:fs/promises');
const { parse, relative } = require('node:path/posix');
const { build } = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const { n8n } = require('./package.json');

/** Empties `dist`, so that a file which was renamed or removed cannot be published. */
async function clean() {
	await rm('dist', { recursive: true, force: true });
}

/** File that holds the code of all nodes and credentials. */
const CODE = 'dist/code.js';

/** What n8n loads: files whose names are those of the classes in them. */
const entries = [...n8n.nodes, ...n8n.credentials];

/**
 * Makes one file of all sources, since n8n, when it starts, would else read what the nodes share once for
 * each of them, and a file for each source takes three times as long. Nothing is shortened, so that stack
 * traces and the published code stay readable; packages stay outside.
 */
async function bundle() {
	await build({
		stdin: {
			contents: entries
				.map((file) => `export * from './${relative('dist', file).replace(/\.js$/, '')}';`)
				.join('\n'),
			resolveDir: '.',
		},
		outfile: CODE,
		bundle: true,
		packages: 'external',
		platform: 'node',
		target: 'node20.19',
	});
}

/** Writes the files that n8n looks for, which only hand their class on. Last, since tests take `dist` for whole once they are there. */
async function handOn() {
	for (const file of entries) {
		const { dir, name } = parse(file);
		const [className] = name.split('.');
		await mkdir(dir, { recursive: true });
		await writeFile(
			file,
			`'use strict';\nexports.${className} = require('${relative(dir, CODE)}').${className};\n`,
		);
	}
}

/** Puts beside the bundled files what n8n reads next to them: icons, codex files, output schemas. */
function assets() {
	return src(
		['{nodes,credentials}/**/*.{svg,png}', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'],
		{
			base: '.',
			// gulp would otherwise read every file as UTF-8 and damage a PNG.
			encoding: false,
		},
	).pipe(dest('dist'));
}

/**
 * Gives the output schemas of the nodes to each version of them: n8n's editor looks under the version of
 * a node and nowhere else, and all versions give the same.
 */
async function schemas() {
	for (const node of await readdir('dist/nodes')) {
		const folder = `dist/nodes/${node}/__schema__`;
		await cp(`${folder}/v1.0.0`, `${folder}/v1.1.0`, { recursive: true });
	}
}

module.exports = { default: series(clean, parallel(bundle, assets), schemas, handOn) };
