import type { Playground } from '../../../tools/n8n/playground';
import { startPlayground } from '../../../tools/n8n/playground';
import { people } from './support/flow';
import { islashText, lancepilotText } from './support/senders';
import { answered500, refused } from './support/treatments';
import { run, service, setUpService, theN8n, type N8n } from './support/trial';

setUpService();

const retryOnFail = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

/** What changes the item where an expression is given the item itself, and no copy of it. */
const expressions = [
	{ expression: '$json.tags.pop()', api: 'Lancepilot', send: lancepilotText },
	{ expression: '$json.tags.shift()', api: 'iSlash', send: islashText },
	{ expression: '$json.tags.splice(0, 1)', api: 'Lancepilot', send: lancepilotText },
	{ expression: '$json.tags.sort()', api: 'iSlash', send: islashText },
	{ expression: '$json.tags.push("seen")', api: 'Lancepilot', send: lancepilotText },
	{ expression: 'Object.assign($json, { seen: 1 }).seen', api: 'iSlash', send: islashText },
];

let legacy: Playground | undefined;

/** The default up to n8n 2.30. */
async function startLegacy(): Promise<N8n> {
	legacy = await startPlayground({ environment: { N8N_EXPRESSION_ENGINE: 'legacy' } });
	const { api, url } = legacy;
	return { api, url, credentials: await service.makeCredentials(api) };
}
afterAll(async () => legacy?.stop());

const engines = [
	// The default of the n8n that all tests share.
	{ engine: 'vm', start: () => Promise.resolve(theN8n) },
	{ engine: 'legacy', start: startLegacy },
];

describe.each(engines)('On the expression engine $engine', ({ start }) => {
	let n8n: N8n;
	beforeAll(async () => {
		n8n = await start();
	});

	describe.each(expressions)('$api: a text of {{ $expression }} and the time', (it) => {
		const text = `={{ ${it.expression} }} at {{ $now.toMillis() }}`;

		test.each([refused, answered500])(
			'the last of four is $treatment: Retry On Fail repeats nothing that may have gone out',
			async ({ reply, requests, status }) => {
				service.spoilLast(reply);
				const { first } = await run(n8n, people, it.send({ text }, retryOnFail));
				expect(service.counts()).toEqual(requests);
				expect(first?.status).toBe(status);
			},
		);

		test('the last of four is refused: the Retry button sends that one and no other', async () => {
			service.spoilLast(refused.reply);
			const trial = await run(n8n, people, it.send({ text }));
			const retried = await trial.retry('original');
			expect(service.counts()).toEqual(refused.requests);
			expect(retried?.status).toBe(refused.status);
		});
	});
});
