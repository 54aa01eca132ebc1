import { readEvents as readIslash } from '../../../nodes/Islash/events';
import { readEvents as readLancepilot } from '../../../nodes/Lancepilot/events';
import { createSender } from '../sender';
import { ADA, ask, listener, register, sandbox, setUpListening, write } from './support';

setUpListening();

describe('what people and programs send', () => {
	it('Lancepilot reports both, and says who it was', async () => {
		await register('lancepilot');
		await createSender(sandbox).text(ADA, 'from a program');
		await listener.until(1);
		await write({ service: 'lancepilot', author: 'person', text: 'from a person' });
		await listener.until(2);
		const events = listener.bodies().flatMap((body) => readLancepilot(body));
		expect(events).toMatchObject([
			{ event: 'messageSentByApi', text: 'from a program', number: ADA },
			{ event: 'messageSentByPerson', text: 'from a person', number: ADA },
		]);
	});

	it('iSlash reports what becomes of them, under the sid that sending gave', async () => {
		await register('islash');
		const sent = await createSender(sandbox).islash(ADA, { text: 'Hello' });
		await listener.until(3);
		const events = listener.bodies().flatMap((body) => readIslash(body));
		expect(events.map(({ event }) => event)).toEqual([
			'statusSent',
			'statusDelivered',
			'statusRead',
		]);
		expect(new Set(events.map(({ messageId }) => messageId))).toEqual(
			new Set([sent.data.message.sid]),
		);
	});

	it.each([
		['15005551026', 131026],
		['15005551049', 131049],
	])('a message to %s fails after it was taken', async (number, code) => {
		await register('islash');
		await createSender(sandbox).islash(number, { text: 'Hello' });
		await listener.until(2);
		const events = listener.bodies().flatMap((body) => readIslash(body));
		expect(events).toMatchObject([
			{ event: 'statusSent' },
			{ event: 'statusFailed', reason: expect.stringContaining(String(code)) },
		]);
	});

	it('a scheduled one has no status yet', async () => {
		const fields = { template_name: 'thank_you_en', send_at: '2030-01-15 09:30:00' };
		await createSender(sandbox).islash(ADA, fields, 'schedule-message');
		expect(sandbox.messages()).toMatchObject([{ status: { state: 'scheduled' } }]);
	});
});

describe('a message that the API refuses', () => {
	it('is shown with the reason, and is none of those that arrived', async () => {
		const refused = createSender(sandbox).text('15005552400', 'Hello');
		await expect(refused).rejects.toThrow('422');
		expect((await ask('GET', '/inbox/api/conversations')).body).toMatchObject([
			{
				text: 'Hello',
				recipient: '15005552400',
				status: { state: 'refused', reason: 'HTTP 422: The 24-hour window is closed.' },
			},
		]);
		expect(sandbox.messages()).toEqual([]);
	});

	it.each([
		['15005550429', 'HTTP 429: Too Many Requests'],
		['15005550500', 'HTTP 500: Internal Server Error'],
		['15005550200', 'A web page instead of an answer'],
	])('to %s says: %s', async (number, reason) => {
		await createSender(sandbox)
			.text(number, 'Hello')
			.catch(() => undefined);
		expect((await ask('GET', '/inbox/api/conversations')).body).toMatchObject([
			{ status: { state: 'refused', reason } },
		]);
	});
});
