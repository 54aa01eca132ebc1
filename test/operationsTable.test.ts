import { readFile, writeFile } from 'node:fs/promises';
import { Islash } from '../nodes/Islash/Islash.node';
import { Lancepilot } from '../nodes/Lancepilot/Lancepilot.node';
import { CASES } from './engine/conformance/cases';
import { formatted, markdownTable } from './support/markdown';
import { operationsOf } from './support/operations';
import { operationRows } from './support/operationsTable';

const SERVICES = [
	['Lancepilot', 'lancepilot', new Lancepilot()],
	['iSlash', 'islash', new Islash()],
] as const;

test('The README lists every operation with its call (UPDATE_DOCS=1 writes the list)', async () => {
	const readme = await readFile('README.md', 'utf8');
	const rows = await Promise.all(
		SERVICES.map(async ([label, service, node]) => {
			const document = await readFile(`sandbox/openapi/${service}.yaml`, 'utf8');
			return operationRows(label, operationsOf(node), CASES[service], document);
		}),
	);
	const head = ['Node', 'Resource', 'Operation', 'Call', 'Documentation'];
	const table = markdownTable(head, rows.flat());
	const [before, , after] = readme.split(/<!-- (?:operations|end of operations) -->/);
	const page = formatted(
		`${before}<!-- operations -->\n\n${table}\n\n<!-- end of operations -->${after}`,
	);
	if (process.env.UPDATE_DOCS === '1') await writeFile('README.md', page);
	expect(await readFile('README.md', 'utf8')).toBe(page);
});
