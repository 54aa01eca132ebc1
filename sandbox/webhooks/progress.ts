import { deliveryFailure } from '../api/specialNumbers';
import type { MessageStatus } from '../message';

/** When a message gets each status, in milliseconds after it was sent. */
const STEPS: readonly (readonly [number, MessageStatus['state']])[] = [
	[100, 'sent'],
	[600, 'delivered'],
	[1600, 'read'],
];

/** What becomes of a message to this number, and when. */
export function progressOf(number: string): (readonly [after: number, status: MessageStatus])[] {
	const failure = deliveryFailure(number);
	return failure
		? [
				[100, { state: 'sent' }],
				[600, { state: 'failed', reason: `${failure.title} (${failure.code})` }],
			]
		: STEPS.map(([after, state]) => [after, { state }]);
}

/** Tells each status when its time has come. */
export function startProgress(number: string, onStatus: (status: MessageStatus) => void): void {
	for (const [after, status] of progressOf(number)) {
		// They keep no process alive that has nothing else to do.
		setTimeout(onStatus, after, status).unref();
	}
}
