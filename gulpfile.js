const { rm } = require('node:fs/promises');
const { build } = require('esbuild');
const { dest, parallel, series, src } = require('gulp');
const { n8n } = require('./package.json');

/** Empties `dist`, so that a file which was renamed or removed cannot be published. */
async function clean() {
	await rm('dist', { recursive: true, force: true });
}

/**
 * Makes one file of each node and credential: n8n, which loads them when it starts, does so three
 * times as fast as from one file for each source. Nothing is shortened, so that stack traces and the
 * published code stay readable; packages stay outside.
 */
async function bundle() {
	await build({
		entryPoints: [...n8n.nodes, ...n8n.credentials].map((file) =>
			file.replace(/^dist\/(.*)\.js$/, '$1.ts'),
		),
		outdir: 'dist',
		outbase: '.',
		bundle: true,
		packages: 'external',
		platform: 'node',
		target: 'node20.19',
	});
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

module.exports = { default: series(clean, parallel(bundle, assets)) };
