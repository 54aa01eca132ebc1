import { changing } from '../../engine/expressions/changing';
import { api, legacyN8n, place } from '../support/playground';
import { people } from './support/flow';
import { islashText, lancepilotText } from './support/senders';
import { answered500, refused } from './support/treatments';
import { run, service, setUpService, withService, type N8n } from './support/trial';

setUpService();

const retryOnFail = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

const expressions = changing.map((expression, index) =>
	index % 2 === 0
		? { expression, api: 'Lancepilot', send: lancepilotText }
		: { expression, api: 'iSlash', send: islashText },
);

const engines = [
	{ engine: 'vm', place: () => Promise.resolve({ api, url: place.n8nUrl }) },
	{ engine: 'legacy', place: legacyN8n },
];

describe.each(engines)('On the expression engine $engine', (engine) => {
	let n8n: N8n;
	beforeAll(async () => {
		n8n = await withService(await engine.place());
	});

	describe.each(expressions)(
		'$api: a text of {{ $expression }} and the time',
		({ expression, send }) => {
			const text = `={{ ${expression} }} at {{ $now.toMillis() }}`;

			test('the last of four is refused: Retry On Fail tries that one anew, and no other', async () => {
				service.spoilLast(refused.reply);
				const { first } = await run(n8n, people, send({ text }, retryOnFail));
				expect(service.counts()).toEqual(refused.requests);
				expect(first?.status).toBe(refused.status);
			});

			test('the last of four is answered with status 500: the Retry button sends nothing', async () => {
				service.spoilLast(answered500.reply);
				const trial = await run(n8n, people, send({ text }));
				const retried = await trial.retry('original');
				expect(service.counts()).toEqual(answered500.requests);
				expect(retried?.status).toBe(answered500.status);
			});
		},
	);
});
