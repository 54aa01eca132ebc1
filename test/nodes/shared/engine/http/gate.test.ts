import { getEventListeners } from 'node:events';
import { Gate, wait } from '../../../../../nodes/shared/engine/http/gate';
import type { Outcome } from '../../../../../nodes/shared/engine/outcome/outcome';

const HOUR = 3_600_000;
const MINUTE = 60_000;

const BUSY: Outcome = { kind: 'postponed', failure: { message: 'Busy', description: '' } };

test('A wait ends at once when the execution is cancelled', async () => {
	const execution = new AbortController();
	const waiting = wait(HOUR, execution.signal);
	execution.abort();
	await expect(waiting).resolves.toBeUndefined();
});

test('A wait in an execution that is cancelled already does not begin', async () => {
	await expect(wait(HOUR, AbortSignal.abort())).resolves.toBeUndefined();
});

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
	const longer: Outcome = { ...BUSY, failure: { message: 'Come back later', description: '' } };
	gate.hold(HOUR, longer);
	expect(await gate.pass(undefined)).toBe(longer);
	expect(await passing).toBe(longer);
});
