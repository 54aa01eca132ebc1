import { readFile, writeFile } from 'node:fs/promises';
import { startEngine, type Engine } from '../../tools/engine/engine';
import { COUNT, MODES, runCell, type Cell, type Mode } from '../support/faultRun';
import { faultPage, leavesDoubt, type Finding } from '../support/faultTable';
import { lancepilotNode, runNode } from '../support/nodes';
import { credentialsAt, startRecorder, type Recorder } from '../support/recorder';
import { FAULTS, type Fault } from '../support/faults';

const PAGE = 'docs/fault-matrix.md';

let engine: Engine;
let recorder: Recorder;
const findings: Finding[] = [];

beforeAll(async () => {
	engine = await startEngine({ packageFolder: process.cwd() });
	recorder = await startRecorder();
});
afterAll(async () => {
	await recorder.close();
	await engine.stop();
});

/** The once-only rule: what may have been delivered is not sent again, by nobody. */
const isTriedAgain = ({ verdict }: Fault, { runs }: Mode) =>
	verdict === 'not sent' || (verdict === 'refused' && runs > 1);

/** What must come of a cell. */
function expected({ fault, mode, lasts, item }: Cell) {
	const { verdict, isCarriedOut, address } = fault;
	const isStruck = (index: number) => address !== undefined || index === item;
	const isSent = isTriedAgain(fault, mode) && !lasts;

	const indexes = Array.from({ length: COUNT }, (_, index) => index);
	const reached = indexes.filter((index) => isSent || mode.goesOn || index <= item);
	const failed = isSent ? [] : reached.filter(isStruck);
	const deliveries = indexes.map((index) => {
		if (!reached.includes(index)) return 0;
		return failed.includes(index) && !isCarriedOut ? 0 : 1;
	});
	const word = verdict === 'doubt' ? 'in doubt' : 'not sent';
	return {
		deliveries,
		outputs: isSent || mode.goesOn ? COUNT : 0,
		errors: Object.fromEntries(failed.map((index) => [index, word])),
	};
}

/** What was observed, with the class of each error instead of its words. */
function observed({ observation: { deliveries, outputs, errors } }: Finding) {
	const classes = Object.entries(errors).map(([item, message]) => [
		item,
		leavesDoubt(message) ? 'in doubt' : 'not sent',
	]);
	return { deliveries, outputs, errors: Object.fromEntries(classes) as unknown };
}

/** The cells of a fault and a mode; named for the reader of a failed test. */
function cellsOf(cell: Pick<Cell, 'fault' | 'mode' | 'lasts'>): [string, Cell][] {
	const items = cell.fault.address ? [0] : [0, COUNT / 2, COUNT - 1];
	return items.flatMap((item) =>
		(['text', 'file'] as const).map((payload): [string, Cell] => [
			`${payload}, item ${item}`,
			{ ...cell, payload, item },
		]),
	);
}

describe.each(FAULTS)('$name', (fault) => {
	const passing = MODES
		// A wrong address passes only when somebody corrects it, and then there is the button.
		.filter(({ hasButton }) => !fault.address || hasButton)
		.map((mode) => ({ mode, lasts: false, title: `${mode.name}, it passes` }));
	const lasting = MODES
		// Where there is one try only, nothing tells the two apart.
		.filter((mode) => isTriedAgain(fault, mode))
		.map((mode) => ({ mode, lasts: true, title: `${mode.name}, it lasts` }));

	test.each([...passing, ...lasting])('$title', async ({ mode, lasts }) => {
		const cells = cellsOf({ fault, mode, lasts });
		const results = await Promise.all(
			cells.map(async ([name, cell]): Promise<[string, Finding]> => [
				name,
				{ cell, observation: await runCell(engine, cell) },
			]),
		);
		findings.push(...results.map(([, finding]) => finding));
		const seen = results.map(([name, finding]) => [name, observed(finding)]);
		expect(Object.fromEntries(seen)).toEqual(
			Object.fromEntries(cells.map(([name, cell]) => [name, expected(cell)])),
		);
	});
});

test.each(FAULTS.flatMap(({ name, address }) => (address ? [{ name, address }] : [])))(
	'$name: the node alone tries that again too',
	async ({ address }) => {
		const service = { credentials: credentialsAt(address(recorder.url)) };
		const node = lancepilotNode('sendText', { text: 'Hello', options: { maxRetries: 1 } });
		const { error } = await runNode(engine, service, node);
		expect(error?.description).toMatch(/^Recipient: \+442079460958\.\nTried 2 times\./);
	},
);

test(`${PAGE} says what these runs showed (UPDATE_DOCS=1 writes it)`, async () => {
	const page = faultPage(findings);
	if (process.env.UPDATE_DOCS === '1') await writeFile(PAGE, page);
	expect(await readFile(PAGE, 'utf8')).toBe(page);
});
