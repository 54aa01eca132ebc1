import { strict as assert } from 'node:assert';
import { createHash, randomBytes } from 'node:crypto';
import type { INodeExecutionData } from 'n8n-workflow';
import { partsOf } from '../support/multipart';
import { json, type Recorder } from '../support/recorder';
import type { Host } from './host';
import type { Sender } from './senders';

/** Throws if it does not hold for this node on this n8n. */
type Check = (sender: Sender, host: Host, recorder: Recorder) => Promise<void>;

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

const sendsFile =
	(binary: string): Check =>
	async (sender, host, { requests, credentials }) => {
		const file = randomBytes(300_000);
		const items = people.slice(0, 1).map((person) => ({ ...person, file }));
		const { given, error, outputs } = await host.run(sender.file(binary), items, credentials);
		assert.equal(error?.message, undefined);
		assert.match(given[0]?.binary?.data?.id ?? '', /^filesystem/);
		const [request, ...others] = requests;
		assert.equal(others.length, 0);
		assert.ok(request);
		const part = partsOf(request).find(({ headers }) => headers[0]?.includes('name="file"'));
		assert.match(part?.headers[0] ?? '', /; filename="offer\.pdf"$/);
		assert.equal(part?.headers[1], 'Content-Type: application/pdf');
		assert.equal(sha256(part.content), sha256(file));
		assert.equal(request.headers['content-length'], String(request.body.length));
		assert.deepEqual(outputs[0]?.[0]?.json, sender.output);
	};

/** What must hold for each node on every supported n8n. */
export const CHECKS: Readonly<Record<string, Check>> = {
	async 'a text'(sender, host, { requests, credentials }) {
		const { error, outputs } = await host.run(sender.text(), people, credentials);
		assert.equal(error?.message, undefined);
		assert.deepEqual(requests.map(sender.textOf), TEXTS);
		assert.deepEqual(
			outputs[0]?.map((item) => item.json),
			people.map(() => sender.output),
		);
	},

	'a file from the disk': sendsFile('data'),

	'a file given by an expression': sendsFile("={{ $('Start').item.binary.data }}"),

	async 'a refusal'(sender, host, recorder) {
		refuseOnce(recorder);
		const { error } = await host.run(sender.text(), people, recorder.credentials);
		assert.match(error?.description ?? '', REFUSAL);
		assert.match(error?.message ?? '', /\[item 1\]/);
		assert.equal(recorder.requests.length, 2);
	},

	async 'Continue On Fail'(sender, host, recorder) {
		refuseOnce(recorder);
		const node = sender.text({ onError: 'continueRegularOutput' });
		const { outputs } = await host.run(node, people, recorder.credentials);
		const [first, second, third, ...others] = outputs[0] ?? [];
		assert.match(errorOf(second), REFUSAL);
		assert.deepEqual([first?.json.error, third?.json.error, others], [undefined, undefined, []]);
	},

	async 'the error output'(sender, host, recorder) {
		refuseOnce(recorder);
		const node = sender.text({ onError: 'continueErrorOutput' });
		const { outputs } = await host.run(node, people, recorder.credentials);
		assert.equal(outputs[0]?.length, 2);
		assert.equal(outputs[1]?.length, 1);
		assert.match(errorOf(outputs[1][0]), REFUSAL);
		assert.equal(outputs[1][0]?.json.phone, people[1]?.json.phone);
	},

	async 'Retry On Fail'(sender, host, recorder) {
		refuseOnce(recorder);
		const { error, outputs } = await host.run(
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

	async 'a message in doubt'(sender, host, recorder) {
		recorder.answerWith((response) => response.destroy());
		const { error } = await host.run(sender.text(retryOnFail), people, recorder.credentials);
		assert.match(error?.message ?? '', /may have been delivered/);
		assert.deepEqual(recorder.requests.map(sender.textOf), TEXTS.slice(0, 1));
	},

	async 'no connection'(sender, host, { credentials }) {
		// Nobody listens on this port.
		const baseUrl = 'http://127.0.0.1:9/api';
		const node = sender.text();
		node.parameters.options = { maxRetries: 0 };
		const { error } = await host.run(node, people, {
			lancepilotApi: { ...credentials.lancepilotApi, baseUrl },
			islashApi: { ...credentials.islashApi, baseUrl },
		});
		assert.match(error?.message ?? '', /could not be reached/);
	},
};
