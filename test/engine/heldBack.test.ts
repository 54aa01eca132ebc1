import { startEngine, type Engine } from '../../tools/engine/engine';
import { islashNode, lancepilotNode, runNode } from '../support/nodes';
import { startRecorder, type Recorder } from '../support/recorder';

let engine: Engine;
let recorder: Recorder;

beforeAll(async () => {
	// As an administrator turns it on; n8n reads it when its services start. Local addresses are then refused.
	process.env.N8N_SSRF_PROTECTION_ENABLED = 'true';
	engine = await startEngine({ packageFolder: process.cwd() });
	recorder = await startRecorder();
});
afterAll(async () => {
	await recorder.close();
	await engine.stop();
	delete process.env.N8N_SSRF_PROTECTION_ENABLED;
});

test.each([
	['Lancepilot', '+442079460958', lancepilotNode('sendText', { text: 'Hello' })],
	['iSlash', '+85256872847', islashNode({ text: 'Hello' })],
])(
	'What n8n holds back is not sent through %s, and its reason is shown',
	async (name, recipient, node) => {
		const { error } = await runNode(engine, recorder, node);
		expect(error).toMatchObject({
			message: `The request to ${name} was not sent`,
			description: `Recipient: ${recipient}.\nn8n did not let it out: The request was blocked because it resolves to a restricted IP address.`,
		});
		expect(recorder.requests).toHaveLength(0);
	},
);
