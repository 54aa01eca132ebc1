import { loadContract, type Contract } from '../../sandbox/api/contract';
import { startSandbox, type Sandbox } from '../../sandbox/server';
import { islash, lancepilot, send } from './client';
import { smallestRequests as islashRequests } from './islash/requests';
import { smallestRequests as lancepilotRequests } from './lancepilot/requests';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

describe.each([
	{ name: 'lancepilot' as const, client: lancepilot, requests: lancepilotRequests, count: 37 },
	{ name: 'islash' as const, client: islash, requests: islashRequests, count: 11 },
])('$name', ({ name, client, requests, count }) => {
	let contract: Contract;
	beforeAll(async () => {
		contract = await loadContract(name);
	});

	it('has a request here for every operation of its document', () => {
		const requested = requests.map(({ operationId }) => operationId);
		expect(requested.sort()).toEqual([...contract.operationIds].sort());
		expect(requested).toHaveLength(count);
	});

	it.each(requests)('answers $operationId as documented', async (request) => {
		const { operationId, status, method, path, parts } = request;
		const answer = await client(sandbox)(method, path, parts?.());
		expect(answer).toMatchObject({ status });
		const body: unknown = JSON.parse(answer.text);
		expect(contract.answerProblems(operationId, status, body)).toEqual([]);
	});
});

describe('what is not in the documents', () => {
	it.each([
		['an unknown Lancepilot path', () => lancepilot(sandbox)('GET', '/invoices')],
		['an unknown iSlash path', () => islash(sandbox)('GET', '/users')],
		['a path outside both APIs', () => send('GET', `${sandbox.url}/api`)],
	])('answers 404 to %s', async (_what, call) => {
		expect(await call()).toMatchObject({ status: 404 });
	});

	it('ignores query parameters that it does not know', async () => {
		expect(await lancepilot(sandbox)('GET', '/roles?sort=name')).toMatchObject({ status: 200 });
	});
});
