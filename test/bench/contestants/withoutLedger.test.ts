import { buildWithout, withoutLedger } from '../../../bench/contestants/withoutLedger';
import { lancepilotNode, locator } from '../../support/nodes';
import { json } from '../../support/recorder';
import { engine, recorder, setUpStation } from '../../support/station';

setUpStation();

test('The node without its ledger repeats, where n8n runs it again, what went out before', async () => {
	recorder.answerWith((response, request) => {
		const isRefused = request.body.includes('second');
		json(isRefused ? 422 : 201, { data: {} })(response, request);
	});
	const node = lancepilotNode(
		'sendText',
		{ recipient: locator('phoneNumber', '442079460958'), text: '={{ $json.text }}' },
		{
			retryOnFail: true,
			maxTries: 2,
			waitBetweenTries: 1,
			credentials: { lancepilotApi: { id: 'lancepilotApi', name: 'Lancepilot' } },
		},
	);
	await engine.run({
		workflow: { nodes: [node], connections: {} },
		items: ['first', 'second'].map((text) => ({ json: { text } })),
		credentials: recorder.credentials,
		otherNodes: { [node.type]: await withoutLedger() },
	});
	const texts = recorder.requests.map(({ body }) => JSON.parse(body.toString()).text.body);
	expect(texts).toEqual(['first', 'second', 'first', 'second']);
});

test('A source that is no longer there to be replaced is named', async () => {
	const moved = 'nodes/shared/engine/once/memory.ts';
	await expect(buildWithout([moved])).rejects.toThrow(`The node does not import ${moved}`);
});
