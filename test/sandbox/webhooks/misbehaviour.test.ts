import { readEvents as readIslash } from '../../../nodes/Islash/events';
import { readEvents as readLancepilot } from '../../../nodes/Lancepilot/events';
import { ADA, ask, listener, register, setUpListening, write } from './support';

setUpListening();

const misbehave = (mode: string) => ask('PUT', '/sandbox/webhooks/delivery', { mode });

describe('misbehaviour on demand', () => {
	it.each(['', 'never', 5])('has no kind %j', async (mode) => {
		expect(await ask('PUT', '/sandbox/webhooks/delivery', { mode })).toMatchObject({ status: 400 });
	});

	it('twice: the same bytes come two times', async () => {
		await register('islash');
		await misbehave('twice');
		await write({ service: 'islash', text: 'Hi' });
		await listener.until(2);
		expect(listener.bodies()[0]).toEqual(listener.bodies()[1]);
	});

	it('out of order: the second comes in front of the first, and both say which was earlier', async () => {
		await register('islash');
		await misbehave('out-of-order');
		await write({ service: 'islash', text: 'first' });
		await write({ service: 'islash', text: 'second' });
		await listener.until(2);
		const [one, other] = listener.bodies().flatMap((body) => readIslash(body));
		expect([one?.text, other?.text]).toEqual(['second', 'first']);
		expect(Number(one?.sequence)).toBeGreaterThan(Number(other?.sequence));
	});

	it('out of order: what nothing follows comes in the end', async () => {
		await register('islash');
		await misbehave('out-of-order');
		await write({ service: 'islash', text: 'alone' });
		await listener.until(1);
		expect(readIslash(listener.bodies()[0] ?? {})).toMatchObject([{ text: 'alone' }]);
	});

	it('late: what was written afterwards in time is there before', async () => {
		await register('islash');
		await misbehave('late');
		await write({ service: 'islash', text: 'late' });
		await misbehave('once');
		await write({ service: 'islash', text: 'in time' });
		await listener.until(2);
		const texts = listener.bodies().flatMap((body) => readIslash(body).map(({ text }) => text));
		expect(texts).toEqual(['in time', 'late']);
	});

	it.each([
		['lancepilot', readLancepilot, ['number', 'businessNumber', 'type', 'text']],
		['islash', readIslash, ['messageId', 'number', 'name', 'type', 'text', 'timestamp']],
	] as const)(
		'other wrapping: %s says the same in another shape',
		async (service, read, fields) => {
			await register(service);
			await write({ service, text: 'Hi' });
			await listener.until(1);
			await misbehave('other-wrapping');
			await write({ service, text: 'Hi' });
			await listener.until(2);
			const [usual = {}, other = {}] = listener.bodies();
			expect(Object.keys(JSON.parse(JSON.stringify(other)))).not.toEqual([]);
			expect(JSON.stringify(other)).not.toBe(JSON.stringify(usual));
			const [before] = read(usual);
			const [after] = read(other);
			for (const field of fields) expect(typeof after?.[field]).toBe(typeof before?.[field]);
			expect(after).toMatchObject({
				event: 'messageReceived',
				number: ADA,
				type: 'text',
				text: 'Hi',
			});
		},
	);
});
