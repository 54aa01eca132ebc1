import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import type { INode } from 'n8n-workflow';
import type { Engine } from '../../tools/engine/engine';
import { islashMessage, lancepilotPost } from '../support/posts';
import type { Recorder } from '../support/recorder';

/** One of the two triggers. */
export interface Listener {
	name: string;
	type: string;
	/** Credential that may hold its secret. */
	credentialType: string;
	/** What the service posts when a customer writes. */
	text: (text: string) => object;
	/** What it posts when a customer sends the voice note at an address. */
	voiceNote: (url: string) => object;
}

export const LISTENERS: readonly Listener[] = [
	{
		name: 'Lancepilot Trigger',
		type: 'lancepilotTrigger',
		credentialType: 'lancepilotApi',
		text: (text) => lancepilotPost({ type: 'text', body: text }),
		voiceNote: (url) => lancepilotPost({ type: 'audio', audio: { value: url } }),
	},
	{
		name: 'iSlash Trigger',
		type: 'islashTrigger',
		credentialType: 'islashApi',
		text: (body) => ({ messages: [islashMessage({ id: body, text: { body } })] }),
		voiceNote: (link) => ({
			messages: [islashMessage({ id: link, type: 'voice', text: undefined, voice: { link } })],
		}),
	},
];

/** Throws if it does not hold for this trigger on this n8n. */
type TriggerCheck = (listener: Listener, engine: Engine, recorder: Recorder) => Promise<void>;

/** A trigger of a workflow of its own. */
const trigger = ({ type }: Listener, options: INode['parameters'] = {}): INode => ({
	id: randomUUID(),
	name: 'Trigger',
	type: `n8n-nodes-lancepilot-islash.${type}`,
	typeVersion: 1,
	position: [0, 0],
	parameters: { events: ['messageReceived'], options },
});

/** What must hold for each trigger on every supported n8n. */
export const TRIGGER_CHECKS: Readonly<Record<string, TriggerCheck>> = {
	async 'a message starts a run'(listener, engine) {
		const call = { node: trigger(listener), body: listener.text('hi') };
		const { items, status } = await engine.callWebhook(call);
		assert.deepEqual(
			items.map(({ json: { event, number, text } }) => ({ event, number, text })),
			[{ event: 'messageReceived', number: '442079460958', text: 'hi' }],
		);
		// n8n answers.
		assert.equal(status, undefined);
	},

	async 'a message that comes again starts none'(listener, engine) {
		const call = { node: trigger(listener), body: listener.text('hi') };
		const first = await engine.callWebhook(call);
		assert.equal(Object.keys(first.staticData?.['node:Trigger'] ?? {}).length, 1);
		const second = await engine.callWebhook({ ...call, staticData: first.staticData });
		assert.deepEqual(second, { items: [] });
	},

	async 'a call without the secret is refused'(listener, engine) {
		const call = { node: trigger(listener), body: listener.text('hi') };
		const credentials = { [listener.credentialType]: { webhookSecret: 's3cret' } };
		const refused = await engine.callWebhook({ ...call, credentials });
		assert.deepEqual(refused, { items: [], status: 401 });
		const headers = { 'x-webhook-secret': 's3cret' };
		const { items } = await engine.callWebhook({ ...call, credentials, headers });
		assert.equal(items.length, 1);
	},

	async 'a file is downloaded'(listener, engine, recorder) {
		recorder.answerWith((response) => response.writeHead(200).end('sound'));
		const call = {
			node: trigger(listener, { downloadMedia: true }),
			body: listener.voiceNote(`${recorder.url}/voice.ogg`),
		};
		const { items, status } = await engine.callWebhook(call);
		assert.equal(items[0]?.json.reason, undefined);
		const { fileName, mimeType, id = '' } = items[0]?.binary?.data ?? {};
		assert.deepEqual({ fileName, mimeType }, { fileName: 'voice.ogg', mimeType: 'audio/ogg' });
		assert.match(id, /^filesystem/);
		assert.equal(status, 200);
	},

	async 'messages are joined'(listener, engine) {
		const node = trigger(listener, { joinMessages: 1 });
		const outcomes = await Promise.all(
			['hi', 'there'].map(
				async (text) => await engine.callWebhook({ node, body: listener.text(text) }),
			),
		);
		const items = outcomes.flatMap((outcome) => outcome.items);
		assert.deepEqual(
			items.map(({ json }) => json.text),
			['hi\nthere'],
		);
	},
};
