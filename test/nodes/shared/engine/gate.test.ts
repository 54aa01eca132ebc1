import { getEventListeners } from 'node:events';
import { Gate, wait } from '../../../../nodes/shared/engine/gate';

const HOUR = 3_600_000;

test('A wait ends at once when the execution is cancelled', async () => {
	const execution = new AbortController();
	const waiting = wait(HOUR, execution.signal);
	execution.abort();
	await expect(waiting).resolves.toBeUndefined();
});

test('A wait in an execution that is cancelled already does not begin', async () => {
	await expect(wait(HOUR, AbortSignal.abort())).resolves.toBeUndefined();
});

test('Many waits leave no listener behind on the execution', async () => {
	const execution = new AbortController();
	const before = getEventListeners(execution.signal, 'abort').length;
	await Promise.all(Array.from({ length: 20 }, async () => await wait(1, execution.signal)));
	expect(getEventListeners(execution.signal, 'abort')).toHaveLength(before);
});

test('A held gate lets requests through when the execution is cancelled', async () => {
	const execution = new AbortController();
	const gate = new Gate();
	gate.hold(HOUR);
	const passing = gate.pass(execution.signal);
	execution.abort();
	await expect(passing).resolves.toBeUndefined();
});

test('A held gate opens no earlier than it was told, also when told again meanwhile', async () => {
	const gate = new Gate();
	const start = Date.now();
	gate.hold(30);
	const passing = gate.pass(undefined);
	gate.hold(60);
	await passing;
	expect(Date.now() - start).toBeGreaterThanOrEqual(60);
});

test('A shorter hold does not open the gate earlier', async () => {
	const gate = new Gate();
	const start = Date.now();
	gate.hold(60);
	gate.hold(1);
	await gate.pass(undefined);
	expect(Date.now() - start).toBeGreaterThanOrEqual(60);
});
