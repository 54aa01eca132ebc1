import type { ChatMessage } from '../../../sandbox/message';
import { startSink } from '../../support/sink';
import { ask, listener, register, setUpListening, write } from './support';

setUpListening();

/** Everything in the inbox, once the last message has been reported so often. */
async function reported(posts: number): Promise<ChatMessage[]> {
	for (;;) {
		const { body } = await ask('GET', '/inbox/api/conversations');
		const messages = body as ChatMessage[];
		if ((messages.at(-1)?.posts.length ?? 0) >= posts) return messages;
	}
}

describe('addresses', () => {
	it('are registered once, listed, and taken back', async () => {
		const address = { service: 'islash', url: listener.url };
		expect(await register('islash')).toEqual({ status: 201, body: address });
		await register('islash');
		expect((await ask('GET', '/sandbox/webhooks')).body).toMatchObject({ addresses: [address] });
		expect(await ask('DELETE', '/sandbox/webhooks', address)).toMatchObject({ status: 204 });
		expect((await ask('GET', '/sandbox/webhooks')).body).toMatchObject({ addresses: [] });
	});

	it.each([
		['another service', 'telegram', 'http://127.0.0.1/'],
		['no address', 'islash', ''],
		['an address without http', 'islash', 'file:///etc/passwd'],
		['an address that is none', 'islash', 'http://'],
	])('are refused with %s', async (_what, service, url) => {
		expect(await register(service, url)).toMatchObject({ status: 400 });
	});

	it('hear only of their own service', async () => {
		await register('islash');
		await write({ service: 'lancepilot', text: 'not for it' });
		await write({ service: 'islash', text: 'for it' });
		await listener.until(1);
		expect(JSON.stringify(listener.bodies())).toContain('for it');
		expect(listener.bodies()).toHaveLength(1);
	});
});

describe('the answer of the address', () => {
	it('stands with the message', async () => {
		await register('islash');
		await write({ service: 'islash', text: 'Hi' });
		expect((await reported(1))[0]?.posts).toEqual([
			{
				url: listener.url,
				body: JSON.stringify(listener.bodies()[0]),
				outcome: expect.stringMatching(/^answered 200 after \d+ ms$/),
				isTaken: true,
			},
		]);
	});

	it.each([
		[404, 'Publish the workflow'],
		[401, 'webhook secret'],
		[500, 'answered 500'],
	])('of %i says what to do', async (status, words) => {
		const refusing = await startSink(status);
		await register('islash', refusing.url);
		await write({ service: 'islash', text: 'Hi' });
		const [message] = await reported(1);
		await refusing.close();
		expect(message?.posts).toMatchObject([
			{ isTaken: false, outcome: expect.stringContaining(words) },
		]);
	});

	it('that cannot be reached is said too', async () => {
		const gone = await startSink();
		await gone.close();
		await register('islash', gone.url);
		await write({ service: 'islash', text: 'Hi' });
		expect((await reported(1))[0]?.posts).toMatchObject([{ outcome: 'could not be reached' }]);
	});
});
