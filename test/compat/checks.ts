import { strict as assert } from 'node:assert';
import { createHash, randomBytes } from 'node:crypto';
import type { INode, INodeExecutionData } from 'n8n-workflow';
import type { Engine } from '../../tools/engine/engine';
import { partsOf } from '../support/multipart';
import { FIRST, LATEST } from '../support/nodeVersions';
import { accept, json, type RecordedRequest, type Recorder } from '../support/recorder';
import type { Sender } from './senders';

/** Throws if it does not hold for this node on this n8n. */
type Check = (sender: Sender, engine: Engine, recorder: Recorder) => Promise<void>;

const people = [0, 1, 2].map((index) => ({
	json: { phone: 442079460950 + index, text: `Message ${index}` },
}));
const TEXTS = people.map((person) => person.json.text);

const REFUSAL = /This number left the list/;
const retryOnFail = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

/** Refuses the second person once. */
function refuseOnce(recorder: Recorder): void {
	let isRefused = false;
	recorder.answerWith((response, request) => {
		const isSecond = request.body.includes('Message 1');
		const reply =
			isSecond && !isRefused
				? json(422, { message: 'This number left the list' })
				: json(201, { meta: { code: 'RESP_OKAY' }, data: {} });
		isRefused ||= isSecond;
		reply(response, request);
	});
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const errorOf = (item?: INodeExecutionData) => JSON.stringify(item?.json.error ?? '');

/** Runs a node behind one that is called Start and puts out these items. */
async function run(
	engine: Engine,
	node: INode,
	items: INodeExecutionData[],
	credentials: Recorder['credentials'],
) {
	const start: INode = {
		id: 'start',
		name: 'Start',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const connections = { Start: { main: [[{ node: node.name, type: 'main' as const, index: 0 }]] } };
	const workflow = { nodes: [start, node], connections };
	const { nodes, error } = await engine.run({ workflow, items, credentials });
	return { error, outputs: nodes[node.name]?.outputs ?? [] };
}

const sendsFile =
	(binary: string): Check =>
	async (sender, engine, { requests, credentials }) => {
		const file = randomBytes(300_000);
		const metadata = { mimeType: 'application/pdf', fileName: 'offer.pdf' };
		const data = await engine.storeBinary(file, metadata);
		assert.match(data.id ?? '', /^filesystem/);
		const items = people.slice(0, 1).map((person) => ({ ...person, binary: { data } }));
		const { error, outputs } = await run(engine, sender.file(binary), items, credentials);
		assert.equal(error?.message, undefined);
		const [request, ...others] = requests;
		assert.equal(others.length, 0);
		assert.ok(request);
		const part = partsOf(request).find(({ headers }) => headers[0]?.includes('name="file"'));
		assert.match(part?.headers[0] ?? '', /; filename="offer\.pdf"$/);
		assert.equal(part?.headers[1], 'Content-Type: application/pdf');
		assert.equal(sha256(part.content), sha256(file));
		assert.equal(request.headers['content-length'], String(request.body.length));
		assert.deepEqual(outputs[0]?.[0]?.json, sender.output(items[0]?.json.phone));
	};

/** Sends a template in a node of this version, whose text the service does not show. */
const sendsTemplate =
	(typeVersion: number, filledIn: (sender: Sender) => INode['parameters']): Check =>
	async (sender, engine, recorder) => {
		const isRead = ({ url }: RecordedRequest) => /\/(?:templates\/7|template-message)$/.test(url);
		recorder.answerWith((response, request) =>
			(isRead(request) ? json(403, {}) : accept)(response, request),
		);
		const node = sender.template(filledIn(sender), typeVersion);
		const { error } = await run(engine, node, people, recorder.credentials);
		assert.equal(error?.message, undefined);
		const sent = recorder.requests.filter((request) => !isRead(request));
		assert.equal(sent.length, TEXTS.length);
		sent.forEach(({ body }, index) => assert.ok(body.includes(TEXTS[index] ?? '')));
	};

/** What must hold for each node on every supported n8n. */
export const CHECKS: Readonly<Record<string, Check>> = {
	async 'a text'(sender, engine, { requests, credentials }) {
		const { error, outputs } = await run(engine, sender.text(), people, credentials);
		assert.equal(error?.message, undefined);
		assert.deepEqual(requests.map(sender.textOf), TEXTS);
		assert.deepEqual(
			outputs[0]?.map((item) => item.json),
			people.map(({ json }) => sender.output(json.phone)),
		);
	},

	'a file from the disk': sendsFile('data'),

	'a file given by an expression': sendsFile("={{ $('Start').item.binary.data }}"),

	'a template by its form': sendsTemplate(LATEST, ({ form }) => form),

	'a template by JSON, beside a form that it hides': sendsTemplate(LATEST, ({ form, data }) => ({
		...form,
		options: data,
	})),

	'the same in version 1 of the node': sendsTemplate(FIRST, ({ form, data }) => ({
		...form,
		...data,
	})),

	async 'a refusal'(sender, engine, recorder) {
		refuseOnce(recorder);
		const { error } = await run(engine, sender.text(), people, recorder.credentials);
		assert.match(error?.description ?? '', REFUSAL);
		assert.match(error?.description ?? '', /Item 2 of /);
		assert.equal(recorder.requests.length, 2);
	},

	async 'Continue On Fail'(sender, engine, recorder) {
		refuseOnce(recorder);
		const node = sender.text({ onError: 'continueRegularOutput' });
		const { outputs } = await run(engine, node, people, recorder.credentials);
		const [first, second, third, ...others] = outputs[0] ?? [];
		assert.match(errorOf(second), REFUSAL);
		assert.deepEqual([first?.json.error, third?.json.error, others], [undefined, undefined, []]);
	},

	async 'the error output'(sender, engine, recorder) {
		refuseOnce(recorder);
		const node = sender.text({ onError: 'continueErrorOutput' });
		const { outputs } = await run(engine, node, people, recorder.credentials);
		assert.equal(outputs[0]?.length, 2);
		assert.equal(outputs[1]?.length, 1);
		assert.match(errorOf(outputs[1][0]), REFUSAL);
		assert.equal(outputs[1][0]?.json.phone, people[1]?.json.phone);
	},

	async 'Retry On Fail'(sender, engine, recorder) {
		refuseOnce(recorder);
		const { error, outputs } = await run(
			engine,
			sender.text(retryOnFail),
			people,
			recorder.credentials,
		);
		assert.equal(error?.message, undefined);
		// The refused one was asked again, and nobody else.
		const [first, second, third] = TEXTS;
		assert.deepEqual(recorder.requests.map(sender.textOf), [first, second, second, third]);
		assert.equal(outputs[0]?.length, 3);
	},

	async 'a message in doubt'(sender, engine, recorder) {
		recorder.answerWith((response) => response.destroy());
		const { error } = await run(engine, sender.text(retryOnFail), people, recorder.credentials);
		assert.match(error?.message ?? '', /may have been delivered/);
		assert.deepEqual(recorder.requests.map(sender.textOf), TEXTS.slice(0, 1));
	},

	async 'a Send Once Key'(sender, engine, { requests, credentials }) {
		const node = sender.text();
		node.parameters.options = { sendOnceKey: 'A-17' };
		const { error } = await run(engine, node, people.slice(0, 1), credentials);
		// Before 1.64 n8n has no memory of keys. Where it has one, this manual run does not use it.
		if (error) assert.match(error.message, /cannot be remembered by this version of n8n/);
		assert.equal(requests.length, error ? 0 : 1);
	},

	async 'no connection'(sender, engine, { credentials }) {
		// Nobody listens on this port.
		const baseUrl = 'http://127.0.0.1:9/api';
		const node = sender.text();
		node.parameters.options = { maxRetries: 0 };
		const { error } = await run(engine, node, people, {
			lancepilotApi: { ...credentials.lancepilotApi, baseUrl },
			islashApi: { ...credentials.islashApi, baseUrl },
		});
		assert.match(error?.message ?? '', /could not be reached/);
	},
};
