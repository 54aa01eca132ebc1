// npm run bench [-- --quick] [--triggers]
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { installN8n, N8N_VERSION } from '../tools/n8n/installN8n';
import { withProgress } from '../tools/n8n/progress';
import { FULL, QUICK } from './plan';
import { memoryPicture } from './report/picture';
import { putBetweenMarks } from './report/targets';
import { resultsPage, sectionText, targetTable } from './report/results';
import { growth } from './sections/growth';
import { sendOnceKey } from './sections/key';
import { ledger } from './sections/ledger';
import { loading } from './sections/load';
import { memory } from './sections/memory';
import { texts } from './sections/texts';
import { triggers } from './sections/triggers';
import { uploads } from './sections/uploads';
import { openSite } from './site';
import { startWorker } from './worker/startWorker';

const root = join(__dirname, '..');

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			quick: { type: 'boolean', default: false },
			// That section alone, which is printed and changes no file.
			triggers: { type: 'boolean', default: false },
		},
	});
	const plan = values.quick ? QUICK : FULL;
	const measureTriggers = async () =>
		await withProgress('Triggers', async () => await triggers(plan));
	if (values.triggers) {
		console.log(await formatted(sectionText(await measureTriggers())));
		return;
	}
	const { n8n, node } = await installN8n();
	const site = await openSite(node, n8n);

	const uploaded = await withProgress('Memory of uploads', async () => await memory(site, plan));
	const worker = await startWorker(site);
	const sections = [
		uploaded.section,
		await withProgress('Many texts', async () => await texts(worker, plan)),
		await withProgress('Many files', async () => await uploads(worker, plan)),
		await withProgress('Cost as the work grows', async () => await growth(worker, plan)),
		await withProgress('The ledger', async () => await ledger(worker, plan)),
		await withProgress('A Send Once Key', async () => await sendOnceKey(site, plan)),
		await measureTriggers(),
		await withProgress('Loading the package', async () => await loading(site, plan)),
	];
	await worker.stop();
	await site.close();

	const page = await formatted(
		resultsPage(sections, {
			date: new Date(),
			isQuick: values.quick,
			versions: [`n8n ${N8N_VERSION}`, `Node.js ${worker.nodeVersion}`],
		}),
	);
	console.log(page);
	await writeFile(join(root, 'bench/results.md'), page);
	await writeFile(join(root, 'docs/memory.svg'), memoryPicture(uploaded.curves));
	const speed = join(root, 'docs/speed.md');
	const targets = targetTable(sections.flatMap((section) => section.targets));
	await writeFile(speed, await formatted(putBetweenMarks(await readFile(speed, 'utf8'), targets)));
}

/** Markdown as the project formats it. */
async function formatted(markdown: string): Promise<string> {
	const file = join(root, 'docs/speed.md');
	return await format(markdown, { ...(await resolveConfig(file)), filepath: file });
}

main().catch((error: unknown) => {
	console.error(error);
	// With it go the processes that measure.
	process.exit(1);
});
