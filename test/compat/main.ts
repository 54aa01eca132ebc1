// Runs the built package on engines of several years of n8n, and writes docs/compatibility.md.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { temporaryFolder } from '../../tools/n8n/cache';
import { installPackage } from '../../tools/n8n/installPackage';
import { installEngine } from './installEngine';
import { runOnEngine } from './engineRun';
import { compatibilityPage, type Outcome } from './page';
import { VERSIONS } from './versions';

const PAGE = join(__dirname, '../../docs/compatibility.md');

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
	const supported = VERSIONS.filter(({ obstacle }) => obstacle === undefined);
	// The oldest, the newest, and the last of those that hide why a request got no answer.
	const versions = values.quick ? [...supported.slice(0, 1), ...supported.slice(-2)] : VERSIONS;
	const userFolder = await temporaryFolder('compat');
	await installPackage(userFolder);
	const packageFolder = join(userFolder, '.n8n/nodes/node_modules/n8n-nodes-lancepilot-islash');
	const outcomes: Outcome[] = [];
	for (const version of versions) {
		const results = await runOnEngine(await installEngine(version), packageFolder);
		const failures = results.filter(({ failure }) => failure !== undefined);
		const held = results.length - failures.length;
		outcomes.push({ version, held, failed: failures.length });
		console.log(`n8n ${version.n8n}: ${held} checks hold, ${failures.length} fail`);
		if (version.obstacle === undefined) {
			for (const { name, failure } of failures) console.error(`  ${name}: ${failure}`);
		}
		if (failures.length > 0 !== (version.obstacle !== undefined)) process.exitCode = 1;
	}
	if (values.quick || process.exitCode) return;
	const options = await resolveConfig(PAGE);
	const page = await format(compatibilityPage(outcomes), { ...options, parser: 'markdown' });
	const before = await readFile(PAGE, 'utf8').catch(() => '');
	if (page !== before) await writeFile(PAGE, page);
	console.log('docs/compatibility.md is written');
}

void main();
