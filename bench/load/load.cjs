// A process that loads one package as n8n does, and tells what that took:
// node --expose-gc load.cjs <n8n-core> <file>...
const { basename } = require('node:path');

const [core, ...files] = process.argv.slice(2);
// n8n has loaded its own engine before it comes to packages.
require(core);

const memory = () => {
	globalThis.gc();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
};

const loadedFiles = () => Object.keys(require.cache).length;

const filesBefore = loadedFiles();
const before = memory();
const started = performance.now();
const made = files.map((file) => {
	const exported = require(file);
	return new exported[basename(file).split('.')[0]]();
});
const time = performance.now() - started;
console.log(
	JSON.stringify({
		time,
		memory: memory() - before,
		files: loadedFiles() - filesBefore,
		made: made.length,
	}),
);
