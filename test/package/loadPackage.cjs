// Loads a package as n8n does at its start, in a process of its own, and prints what it found.
require('reflect-metadata');
const { PackageDirectoryLoader } = require('n8n-core');

const loader = new PackageDirectoryLoader(process.argv[2]);
loader.loadAll().then(() => {
	const { nodeTypes, credentialTypes, types } = loader;
	const icons = [...types.nodes, ...types.credentials].flatMap(({ iconUrl }) =>
		Object.values(iconUrl ?? {}),
	);
	const codex = types.nodes.map(({ codex: { resources, categories } }) => ({
		resources,
		categories,
	}));
	process.stdout.write(
		JSON.stringify({
			nodes: Object.keys(nodeTypes),
			credentials: Object.keys(credentialTypes),
			icons,
			codex,
		}),
	);
});
