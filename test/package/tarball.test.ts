import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PROJECT = process.cwd();
const NAME = 'n8n-nodes-lancepilot-islash';

let folder: string;
let tarball: string;
let unpacked: string;

/** A folder as n8n has it: our package unpacked, form-data inside it, n8n-workflow beside it. */
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'tarball-'));
	const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder]);
	const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
	tarball = join(folder, filename);
	unpacked = join(folder, 'node_modules', NAME);
	await mkdir(join(unpacked, 'node_modules'), { recursive: true });
	await run('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1']);
	const borrow = async (name: string, target: string) => {
		await symlink(join(PROJECT, 'node_modules', name), join(target, 'node_modules', name));
	};
	await borrow('n8n-workflow', folder);
	await borrow('form-data', unpacked);
});
afterAll(async () => {
	await rm(folder, { recursive: true });
});

async function packed() {
	const entries = await readdir(unpacked, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name).slice(unpacked.length + 1))
		.filter((path) => !path.startsWith('node_modules'));
}

test('The tarball is under 200 kB', async () => {
	expect((await stat(tarball)).size).toBeLessThan(200_000);
});

test('It holds code, icons, codex files, output schemas and what npm adds, and nothing else', async () => {
	const paths = await packed();
	expect(paths.filter((path) => !path.startsWith('dist')).sort()).toEqual([
		'LICENSE',
		'README.md',
		'package.json',
	]);
	const built = paths.filter((path) => path.startsWith('dist'));
	expect([...new Set(built.map((path) => extname(path)))].sort()).toEqual(['.js', '.json', '.svg']);
	const code = built.filter((path) => path.endsWith('.js'));
	expect(code.sort()).toEqual([
		'dist/code.js',
		'dist/credentials/IslashApi.credentials.js',
		'dist/credentials/LancepilotApi.credentials.js',
		'dist/nodes/Islash/Islash.node.js',
		'dist/nodes/Islash/IslashTrigger.node.js',
		'dist/nodes/Lancepilot/Lancepilot.node.js',
		'dist/nodes/Lancepilot/LancepilotTrigger.node.js',
	]);
	const schemas = built.filter((path) => /^dist\/nodes\/\w+\/__schema__\//.test(path));
	expect(schemas.length).toBeGreaterThan(0);
	const otherJson = built.filter((path) => path.endsWith('.json') && !schemas.includes(path));
	expect(otherJson.sort()).toEqual([
		'dist/nodes/Islash/Islash.node.json',
		'dist/nodes/Islash/IslashTrigger.node.json',
		'dist/nodes/Lancepilot/Lancepilot.node.json',
		'dist/nodes/Lancepilot/LancepilotTrigger.node.json',
	]);
});

test('It needs form-data, and n8n-workflow from its host', async () => {
	const manifest: unknown = JSON.parse(await readFile(join(unpacked, 'package.json'), 'utf8'));
	expect(manifest).toMatchObject({
		version: '0.1.0',
		license: 'MIT',
		dependencies: { 'form-data': expect.any(String) },
		peerDependencies: { 'n8n-workflow': '*' },
	});
	expect(manifest).not.toHaveProperty('overrides');
	expect(Object.keys((manifest as { dependencies: object }).dependencies)).toEqual(['form-data']);
});

test('n8n loads four nodes and two credentials from it, with icons and codex', async () => {
	const { stdout } = await run(process.execPath, [join(__dirname, 'loadPackage.cjs'), unpacked]);
	const { nodes, credentials, icons, codex } = JSON.parse(stdout);
	expect(nodes).toEqual(['lancepilot', 'lancepilotTrigger', 'islash', 'islashTrigger']);
	expect(credentials).toEqual(['lancepilotApi', 'islashApi']);
	expect(icons).toHaveLength(12);
	for (const icon of icons as string[]) {
		const path = join(folder, 'node_modules', icon.replace(/^icons\//, ''));
		expect((await readFile(path, 'utf8')).startsWith('<svg')).toBe(true);
	}
	for (const { resources, categories } of codex) {
		expect(resources.primaryDocumentation).toHaveLength(1);
		expect(categories).toContain('Communication');
	}
});
