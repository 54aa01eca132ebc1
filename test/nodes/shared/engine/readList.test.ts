import { Readable } from 'node:stream';
import { LIST } from '../../../../nodes/Lancepilot/records';
import { lancepilot } from '../../../../nodes/Lancepilot/lancepilot.service';
import { Gate } from '../../../../nodes/shared/engine/gate';
import { readList } from '../../../../nodes/shared/engine/readList';
import type { SendContext } from '../../../../nodes/shared/engine/sendContext';

test('A list that gives new pages without end is stopped, with what the user can do', async () => {
	let pages = 0;
	const answer = () => {
		const page = ++pages;
		const meta = { current_page: page, last_page: page + 1 };
		const body = Readable.from([Buffer.from(JSON.stringify({ data: [{ id: page }], meta }))]);
		return Promise.resolve({ statusCode: 200, headers: {}, body });
	};
	// A thousand requests over a real connection take too long. `send` uses this one member.
	const context = { helpers: { httpRequestWithAuthentication: answer } } as unknown as SendContext;
	const result = await readList(
		{ context, service: lancepilot, baseUrl: 'https://example.com', secrets: [] },
		{
			request: { method: 'GET', path: ['templates'] },
			purpose: { effect: 'read', subject: 'template' },
			record: () => undefined,
			secrets: [],
		},
		LIST,
		Infinity,
		{ maxRetries: 0, timeout: undefined, gate: new Gate(), cancelled: undefined },
	);
	expect(result).toMatchObject({
		failure: {
			message: 'Lancepilot gives pages without end',
			description: 'Switch Return All off and set a Limit, or ask the support of the service.',
		},
	});
	expect(pages).toBe(1001);
});
