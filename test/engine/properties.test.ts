import fc from 'fast-check';
import { startEngine, type Engine } from '../../tools/engine/engine';
import { ISLASH_SECRETS, LANCEPILOT_SECRETS, mayRepeat } from '../support/anyAnswer';
import { anyBinary, type AnyBinary } from '../support/anyBinary';
import { anyItems, NODES, sendAny, type AnyResult } from '../support/anyItem';
import { contentOf, contentOfItem, pathOf, pathOfItem, strayHeaders } from '../support/arrival';
import { startRecorder, type Recorder } from '../support/recorder';

let engine: Engine;
let recorder: Recorder;
let files: fc.Arbitrary<AnyBinary>;

beforeAll(async () => {
	engine = await startEngine({ packageFolder: process.cwd() });
	recorder = await startRecorder();
	const contents = [1, 200, 70_000].map((size) => Buffer.alloc(size, `bytes \0 of ${size}`));
	const stored = contents.map(async (bytes) => {
		const binary = await engine.storeBinary(bytes, { mimeType: 'image/png', fileName: 'a.png' });
		return { bytes, binary };
	});
	files = anyBinary(await Promise.all(stored));
});
afterAll(async () => {
	await recorder.close();
	await engine.stop();
});

/** The package's own sentences begin so; a bare JavaScript error begins otherwise. */
const WORDED = new RegExp(
	`^(${[
		...['Lancepilot', 'iSlash', 'The connection to', 'The request to'],
		...['Workspace', 'Recipient', 'Text', 'Caption', 'Message', 'File', 'Input Binary Field', 'ID'],
	].join('|')}) `,
);

describe.each([
	['texts through Lancepilot', 'text', LANCEPILOT_SECRETS],
	['pictures through Lancepilot', 'image', LANCEPILOT_SECRETS],
	['session messages through iSlash', 'session', ISLASH_SECRETS],
] as const)('Any %s, whatever the server answers:', (_, kind, secrets) => {
	/** Holds for every item of many runs; a counterexample is printed with its seed, made small. */
	const forEveryItem = async (check: (result: AnyResult) => void) => {
		const property = fc.asyncProperty(anyItems(files), async (items) => {
			(await sendAny(engine, recorder, NODES[kind], items)).forEach(check);
		});
		await fc.assert(property, { numRuns: 16, interruptAfterTimeLimit: 20_000 });
	};

	test('a failure is worded, names its item and holds no secret', async () => {
		await forEveryItem(({ failure, index }) => {
			if (failure === undefined) return;
			expect(failure).toMatch(WORDED);
			// One item alone is not counted.
			if (index > 0) expect(failure).toContain(`\nItem ${index + 1} of `);
			for (const secret of secrets) expect(failure).not.toContain(secret);
		});
	});

	test('what may have been delivered is not sent again', async () => {
		await forEveryItem(({ item, requests, failure }) => {
			expect(requests.length).toBeLessThanOrEqual(mayRepeat(item.answer) ? 2 : 1);
			if (failure === undefined) expect(requests).toHaveLength(1);
		});
	});

	test('what arrives is what was given, and nothing in it reaches beyond its place', async () => {
		await forEveryItem(({ item, index, requests }) => {
			for (const request of requests) {
				expect(contentOf(request)).toEqual(contentOfItem(kind, item));
				expect(pathOf(kind, request)).toEqual(pathOfItem(kind, item, index));
				expect(strayHeaders(request)).toEqual([]);
				expect(request.headers['content-length']).toBe(String(request.body.length));
			}
		});
	});
});
