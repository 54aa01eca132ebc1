import { readFile, writeFile } from 'node:fs/promises';
import { Islash } from '../nodes/Islash/Islash.node';
import { Lancepilot } from '../nodes/Lancepilot/Lancepilot.node';
import { CASES } from './engine/conformance/cases';
import { formatted, markdownTable } from './support/markdown';
import { operationsOf } from './support/operations';
import { operationRows } from './support/operationsTable';

const PAGE = 'docs/calls.md';

const SERVICES = [
	['Lancepilot', 'lancepilot', new Lancepilot()],
	['iSlash', 'islash', new Islash()],
] as const;

test('docs/calls.md lists every operation with its call (UPDATE_DOCS=1 writes the list)', async () => {
	const current = await readFile(PAGE, 'utf8');
	const rows = await Promise.all(
		SERVICES.map(async ([label, service, node]) => {
			const document = await readFile(`sandbox/openapi/${service}.yaml`, 'utf8');
			return operationRows(label, operationsOf(node), CASES[service], document);
		}),
	);
	const head = ['Node', 'Resource', 'Operation', 'Call', 'Documentation'];
	const table = markdownTable(head, rows.flat());
	const [before, , after] = current.split(/<!-- (?:operations|end of operations) -->/);
	const page = formatted(
		`${before}<!-- operations -->\n\n${table}\n\n<!-- end of operations -->${after}`,
	);
	if (process.env.UPDATE_DOCS === '1') await writeFile(PAGE, page);
	expect(await readFile(PAGE, 'utf8')).toBe(page);
});
