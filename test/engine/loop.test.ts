import type { IConnections, INode } from 'n8n-workflow';
import type { WorkflowRun } from '../../tools/engine/runWorkflow';
import { LOOP_TYPE, loopNode } from '../support/loopNode';
import { lancepilotNode } from '../support/nodes';
import { json, type Reply } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

const node = (name: string, type: string, parameters: INode['parameters'] = {}): INode => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters,
});

const send = (name: string, settings: Partial<INode> = {}) =>
	lancepilotNode('sendText', { text: '={{ $json.text }}' }, { id: name, name, ...settings });

const to = (name: string) => ({ node: name, type: 'main' as const, index: 0 });

/** Runs these texts in a loop of two items a round: each round goes through all the nodes. */
async function runLoop(texts: string[], nodes: INode[], retryOf?: WorkflowRun) {
	const path = [...nodes.map(({ name }) => name), 'Loop'];
	const connections: IConnections = {
		Start: { main: [[to('Loop')]] },
		// First output: done. Second: the next round.
		Loop: { main: [[], [to(path[0] ?? 'Loop')]] },
		...Object.fromEntries(
			nodes.map(({ name }, index) => [name, { main: [[to(path[index + 1] ?? 'Loop')]] }]),
		),
	};
	const start = node('Start', 'n8n-nodes-base.manualTrigger');
	const loop = node('Loop', LOOP_TYPE, { batchSize: 2 });
	return await engine.run({
		workflow: { nodes: [start, loop, ...nodes], connections },
		otherNodes: { [LOOP_TYPE]: loopNode },
		items: texts.map((text) => ({ json: { text } })),
		credentials: recorder.credentials,
		retryOf,
	});
}

const no = json(422, { message: 'Not now' });
const reset: Reply = (response) => {
	response.destroy();
};

/** The output items carry the text on, for a node behind; this text is answered badly so many times. */
function answer(badText = '', times = 0, bad: Reply = no) {
	let left = times;
	recorder.answerWith((response, request) => {
		const text = JSON.parse(request.body.toString()).text.body as string;
		const reply = text === badText && left-- > 0 ? bad : json(201, { data: { text } });
		reply(response, request);
	});
}

const arrived = () => recorder.requests.map(({ body }) => JSON.parse(body.toString()).text.body);
const doneItems = ({ nodes }: WorkflowRun) =>
	nodes['Loop']?.outputs[0]?.map((item) => item.json.text);
const kept = ({ data }: WorkflowRun) => JSON.stringify(data.executionData?.contextData);

const retryOnFail = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

test('Like items in different rounds are as many messages, and no ledger is left', async () => {
	answer();
	const run = await runLoop(
		Array.from({ length: 6 }, () => 'Same'),
		[send('Send')],
	);
	expect(run.error).toBeUndefined();
	expect(run.nodes['Send']?.runs).toHaveLength(3);
	expect(arrived()).toEqual(Array.from({ length: 6 }, () => 'Same'));
	expect(doneItems(run)).toHaveLength(6);
	expect(kept(run)).not.toContain('sentMessages');
});

test('Retry On Fail repeats one item of one round, not what is like it in other rounds', async () => {
	answer('Bad', 1);
	const texts = ['Same', 'Same', 'Same', 'Bad', 'Same', 'Same'];
	const run = await runLoop(texts, [send('Send', retryOnFail)]);
	expect(run.error).toBeUndefined();
	expect(arrived()).toEqual(['Same', 'Same', 'Same', 'Bad', 'Bad', 'Same', 'Same']);
	expect(doneItems(run)).toEqual(texts);
	expect(kept(run)).not.toContain('sentMessages');
});

test('Retry On Fail does not repeat what may have been delivered; the loop ends there', async () => {
	answer('Bad', 1, reset);
	const run = await runLoop(['Same', 'Same', 'Same', 'Bad', 'Same'], [send('Send', retryOnFail)]);
	expect(run.error?.message).toContain('; the message may have been delivered');
	expect(arrived()).toEqual(['Same', 'Same', 'Same', 'Bad']);
});

test('Continue On Fail takes the loop on behind what may have been delivered', async () => {
	answer('Bad', 1, reset);
	const settings = { ...retryOnFail, onError: 'continueRegularOutput' as const };
	const run = await runLoop(['Same', 'Bad', 'Same'], [send('Send', settings)]);
	expect(run.error).toBeUndefined();
	expect(arrived()).toEqual(['Same', 'Bad', 'Same']);
});

test('The Retry button goes on in the round that failed, and repeats nothing of it', async () => {
	answer('Bad', 1);
	const texts = ['Same', 'Same', 'Same', 'Bad', 'Same', 'Same'];
	const first = await runLoop(texts, [send('Send')]);
	expect(first.error?.context.itemIndex).toBe(1);
	const second = await runLoop([], [send('Send')], first);
	expect(second.error).toBeUndefined();
	expect(arrived()).toEqual(['Same', 'Same', 'Same', 'Bad', 'Bad', 'Same', 'Same']);
	expect(doneItems(second)).toEqual(texts);
});

test('Two copies of the node have a ledger each: both send, and only the one that failed again', async () => {
	let isFirst = true;
	recorder.answerWith((response, request) => {
		const text = JSON.parse(request.body.toString()).text.body as string;
		// The fourth request is the last of the first round, made by the second copy.
		const isBad = recorder.requests.length === 4 && isFirst;
		if (isBad) isFirst = false;
		(isBad ? no : json(201, { data: { text } }))(response, request);
	});
	const copies = [send('First', retryOnFail), send('Second', retryOnFail)];
	const run = await runLoop(['A', 'B', 'A', 'B'], copies);
	expect(run.error).toBeUndefined();
	expect(arrived()).toEqual(['A', 'B', 'A', 'B', 'B', 'A', 'B', 'A', 'B']);
});
