import { getEventListeners } from 'node:events';
import { wait } from '../../../../../nodes/shared/engine/http/wait';

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

test.each([0, -1])('A wait of %d ms does not begin', async (ms) => {
	await expect(wait(ms)).resolves.toBeUndefined();
});

test.each([30, 1050])(
	'A wait of %d ms is no shorter, and leaves no listener behind',
	async (ms) => {
		const { signal } = new AbortController();
		const start = Date.now();
		const waiting = wait(ms, signal);
		expect(getEventListeners(signal, 'abort')).toHaveLength(1);
		await waiting;
		expect(Date.now() - start).toBeGreaterThanOrEqual(ms);
		expect(getEventListeners(signal, 'abort')).toHaveLength(0);
	},
);
