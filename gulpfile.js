const { rm } = require('node:fs/promises');
const { dest, src } = require('gulp');

/** Empties `dist`, so that a file which was renamed or removed cannot be published. */
async function clean() {
	await rm('dist', { recursive: true, force: true });
}

/** Puts beside the compiled files what n8n reads next to them: icons, codex files, output schemas. */
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

module.exports = { assets, clean };
