import type { IDataObject, IHttpRequestOptions, IWebhookFunctions } from 'n8n-workflow';
import { askedBefore, handOver } from '../../../../../nodes/shared/waiting/reply/handOver';
import { awaitedRepliesOf, chatWith } from '../../../../../nodes/shared/waiting/reply/memory';
import { TAKEN } from '../../../../../nodes/shared/waiting/reply/post';
import type { Reply } from '../../../../../tools/standInServer';
import { afterBody, json, startStandInServer } from '../../../../../tools/standInServer';

// That n8n goes on with it is shown in test/n8n; here are the answers that cannot be met there.

const ADA = '442079460958';
const message = { event: 'messageReceived', number: ADA, text: 'Tuesday' };

let server: Awaited<ReturnType<typeof startStandInServer>>;
let reply: Reply;
let posted: { url: string; body: unknown }[];
beforeAll(async () => {
	server = await startStandInServer(
		afterBody((response, request) => {
			posted.push({ url: request.url, body: JSON.parse(request.body.toString()) });
			reply(response, request);
		}),
	);
});
afterAll(() => server.close());
beforeEach(() => {
	posted = [];
});

/** What n8n's helper does with these options. */
async function httpRequest({ url, method, body }: IHttpRequestOptions) {
	const response = await fetch(url, {
		method,
		redirect: 'manual',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	const text = await response.text();
	const isJson = response.headers.get('content-type')?.includes('json');
	return { statusCode: response.status, body: isJson ? JSON.parse(text) : text };
}

let workflows = 0;

/** What n8n hands to the trigger of a workflow, as far as it is used here. */
function triggerOf(mode = 'webhook') {
	const id = `workflow ${++workflows}`;
	const staticData: IDataObject = {};
	const context = {
		getMode: () => mode,
		getWorkflow: () => ({ id, active: true }),
		getWorkflowStaticData: () => staticData,
		getNode: () => ({ type: 'n8n-nodes-lancepilot-islash.lancepilotTrigger' }),
		helpers: { httpRequest },
	} as unknown as IWebhookFunctions; // The rest is not asked for.
	return { context, staticData };
}

function asked(context: IWebhookFunctions, path: string, askedAt = Date.now() - 60_000) {
	const chat = chatWith(context, ADA);
	awaitedRepliesOf(context).add({ chat, url: `${server.url}${path}`, askedAt });
}

test('What n8n took is handed over once: the next message starts a run', async () => {
	const { context, staticData } = triggerOf();
	asked(context, '/1?signature=secret');
	reply = json(200, TAKEN);
	expect(await handOver(context, message, ADA)).toEqual({ isTaken: true });
	expect(await handOver(context, message, ADA)).toEqual({ isTaken: false });
	expect(posted).toEqual([{ url: '/1?signature=secret', body: { reply: message } }]);
	expect(staticData).toEqual({});
});

test('Of two messages at once, one is handed over', async () => {
	const { context } = triggerOf();
	asked(context, '/1');
	reply = json(200, TAKEN);
	const both = [handOver(context, message, ADA), handOver(context, message, ADA)];
	const taken = (await Promise.all(both)).map(({ isTaken }) => isTaken);
	expect(taken.sort()).toEqual([false, true]);
	expect(posted).toHaveLength(1);
});

test.each([
	['of somebody else', '15005550142', 'webhook'],
	['of nobody', undefined, 'webhook'],
	['at the Test URL', ADA, 'manual'],
])('A message %s answers nothing', async (_, number, mode) => {
	const { context } = triggerOf(mode);
	asked(context, '/1');
	reply = json(200, TAKEN);
	expect(await handOver(context, message, number)).toEqual({ isTaken: false });
	expect(posted).toEqual([]);
});

test.each([
	['its page for an execution that has ended', 200, '<h1>No action required</h1>'],
	['that there is no such execution', 404, {}],
	['that it runs or has failed', 409, {}],
	['the page of an earlier round', 410, '<h1>No longer open</h1>'],
])(
	'Where n8n answers %s, the older question is asked, and this one no more',
	async (_, status, body) => {
		const { context } = triggerOf();
		asked(context, '/old', 1);
		asked(context, '/new', 2);
		reply = (response, request) => {
			if (request.url === '/old') json(200, TAKEN)(response, request);
			else if (typeof body === 'string') response.writeHead(status).end(body);
			else json(status, body)(response, request);
		};
		expect(await handOver(context, message, ADA)).toEqual({ isTaken: true });
		expect(posted.map(({ url }) => url)).toEqual(['/new', '/old']);
		expect(awaitedRepliesOf(context).openIn(chatWith(context, ADA))).toEqual([]);
	},
);

test('A question that n8n does not let wait yet stays open', async () => {
	const { context } = triggerOf();
	asked(context, '/1', Date.now());
	reply = json(409, {});
	expect(await handOver(context, message, ADA)).toEqual({ isTaken: false });
	reply = json(200, TAKEN);
	expect(await handOver(context, message, ADA)).toEqual({ isTaken: true });
});

const unreached: [string, Reply][] = [
	['a login page', (response) => void response.writeHead(302, { location: '/login' }).end()],
	['another 401', json(401, {})],
	['a gateway', json(502, {})],
	['somebody who hangs up', (response) => void response.destroy()],
	['an error that looks like a yes', json(500, TAKEN)],
];
test.each(unreached)(
	'Where %s answers, the message starts a run that says why',
	async (_, answer) => {
		const { context } = triggerOf();
		asked(context, '/1?signature=secret');
		reply = answer;
		const { isTaken, reason } = await handOver(context, message, ADA);
		expect(isTaken).toBe(false);
		expect(reason).toContain(`n8n could not be reached at ${server.url}`);
		expect(reason).toContain('WEBHOOK_URL');
		expect(reason).not.toContain('secret');
		reply = json(200, TAKEN);
		expect(await handOver(context, message, ADA)).toEqual({ isTaken: true });
	},
);

test.each([
	['a moment ago', 1999, undefined],
	['long enough ago to be read', 2000, 5000],
])('Somebody who was asked %s may be answering or not', (_, later, asked) => {
	const { context } = triggerOf();
	const chat = chatWith(context, ADA);
	awaitedRepliesOf(context).add({ chat, url: `${server.url}/1`, askedAt: 5000 });
	expect(askedBefore(context, ADA, 5000 + later)).toBe(asked);
	expect(askedBefore(context, '15005550142', 5000 + later)).toBeUndefined();
	expect(askedBefore(context, undefined, 5000 + later)).toBeUndefined();
});
