import { getEventListeners } from 'node:events';
import { Gate } from '../../../../../nodes/shared/engine/http/gate';

const HOUR = 3_600_000;
const MINUTE = 60_000;

const BUSY = { kind: 'postponed', failure: { message: 'Busy', description: '' } } as const;
const DOWN = { ...BUSY, isUnreached: true };
const DONE = { kind: 'done', body: {} } as const;

test('However many are held, the execution gets one listener, and none is left behind', async () => {
	const execution = new AbortController();
	const listeners = () => getEventListeners(execution.signal, 'abort').length;
	const gate = new Gate();
	gate.hold(20, BUSY);
	const passing = Array.from({ length: 50 }, async () => await gate.pass(execution.signal));
	expect(listeners()).toBe(1);
	await Promise.all(passing);
	expect(listeners()).toBe(0);
});

test('A held gate lets requests through when the execution is cancelled', async () => {
	const execution = new AbortController();
	const gate = new Gate();
	gate.hold(10 * MINUTE, BUSY);
	const passing = gate.pass(execution.signal);
	execution.abort();
	await expect(passing).resolves.toBeUndefined();
});

test('A held gate opens no earlier than it was told, also when told again meanwhile', async () => {
	const gate = new Gate();
	const start = Date.now();
	gate.hold(30, BUSY);
	const passing = gate.pass(undefined);
	gate.hold(60, BUSY);
	await passing;
	expect(Date.now() - start).toBeGreaterThanOrEqual(60);
});

test('A shorter hold does not open the gate earlier', async () => {
	const gate = new Gate();
	const start = Date.now();
	gate.hold(60, BUSY);
	gate.hold(1, BUSY);
	await gate.pass(undefined);
	expect(Date.now() - start).toBeGreaterThanOrEqual(60);
});

test('A gate that is held for too long tells why instead of waiting, also when told meanwhile', async () => {
	const gate = new Gate();
	gate.hold(20, BUSY);
	const passing = gate.pass(undefined);
	const longer = { ...BUSY, failure: { message: 'Come back later', description: '' } };
	gate.hold(HOUR, longer);
	expect(await gate.pass(undefined)).toBe(longer);
	expect(await passing).toBe(longer);
});

describe('A service that cannot be reached', () => {
	/** Whether the gate still lets requests pass after these outcomes. */
	async function isOpenAfter(...outcomes: Parameters<Gate['note']>[0][]) {
		const gate = new Gate();
		for (const outcome of outcomes) gate.note(outcome);
		return (await gate.pass(undefined)) === undefined;
	}

	test('three times in a row is not tried again in this run, and each item is told why', async () => {
		const gate = new Gate();
		for (let times = 0; times < 3; times++) gate.note(DOWN);
		for (let item = 0; item < 2; item++) {
			expect(await gate.pass(undefined)).toMatchObject({
				kind: 'postponed',
				failure: {
					description: expect.stringContaining('Not tried for this item, since it was so 3 times'),
				},
			});
		}
	});

	test.each([
		['twice', [DOWN, DOWN]],
		['before it was reached', [DOWN, DOWN, DONE, DOWN, DOWN]],
		['and only asks for a pause', [BUSY, BUSY, BUSY, BUSY]],
	])('%s is tried again', async (_, outcomes) => {
		expect(await isOpenAfter(...outcomes)).toBe(true);
	});
});
