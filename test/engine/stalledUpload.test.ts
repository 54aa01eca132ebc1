import { islashNode, lancepilotNode, runNode } from '../support/nodes';
import { openFilesSettled } from '../support/openFiles';
import { engine, setUpStation } from '../support/station';
import { startUploadServer } from '../support/uploadServer';

setUpStation();

/** More than fits into the buffers of a connection, so that the upload cannot end unread. */
const LARGE = 16 * 1024 * 1024;

const retryOnFail = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const parameters = { mediaSource: 'binary', options: { timeout: 1000 } };

test.each([
	['Lancepilot', lancepilotNode('sendDocument', parameters, retryOnFail)],
	['iSlash', islashNode(parameters, retryOnFail)],
])(
	'An upload to %s that stalls ends, says how far it got, and is not repeated',
	async (name, node) => {
		const server = await startUploadServer(() => undefined);
		const data = await engine.storeBinary(Buffer.alloc(LARGE), { mimeType: 'application/pdf' });
		const { error } = await runNode(engine, server, node, [{ json: {}, binary: { data } }]);
		const left = await openFilesSettled(0);
		await server.close();

		expect(error?.message).toBe(
			`${name} did not answer in time; the message may have been delivered`,
		);
		const [recipient, progress = '', ...rest] = error?.description?.split('\n') ?? [];
		expect(recipient).toMatch(/^Recipient: /);
		expect(rest).toEqual([
			'Look at the conversation before you send it again.',
			'It was not sent again.',
		]);
		const done = Number(/^(\d+\.\d) MB of 16\.0 MB had been handed over\.$/.exec(progress)?.[1]);
		expect(done).toBeGreaterThan(0);
		expect(done).toBeLessThan(16);
		expect(server.requests).toHaveLength(1);
		expect(left).toEqual([]);
	},
);
