import type { SendContext } from '../../credential/connect';
import { alarm } from './wait';

/** The time of one request, over connecting, upload and answer. */
export interface Deadline {
	/** Where the request is to be made from. */
	context: SendContext;
	/** Comes when the request is to end. */
	signal: AbortSignal;
	/** Resolves then; a listener to the signal costs more. */
	ended: Promise<void>;
	/** Closes the connection. Called only where a request broke off: after a good one it would cost a fifth of a request. */
	end: () => void;
	/** Whether the time is over. */
	isPassed: () => boolean;
	/** Lets go of the clock and of the execution, once the request is over. */
	release: () => void;
}

/**
 * Ends a request when its time is over, when it is told to, or when the execution is cancelled. No
 * timeout of n8n's does that for sure: each of its helpers waits for ever for one kind of answer or another.
 * @param timeout milliseconds
 */
export function deadlineFor(context: SendContext, timeout: number): Deadline {
	const cut = new AbortController();
	const { signal } = cut;
	let isPassed = false;
	let end = () => {};
	const ended = new Promise<void>((resolve) => {
		end = () => {
			cut.abort();
			resolve();
		};
	});
	const switchOff = alarm(timeout, () => {
		isPassed = !signal.aborted;
		end();
	});
	const deadline = { signal, ended, end, isPassed: () => isPassed };
	if (!('getExecutionCancelSignal' in context)) return { ...deadline, context, release: switchOff };

	const cancelled = context.getExecutionCancelSignal();
	if (cancelled?.aborted) end();
	cancelled?.addEventListener('abort', end);
	const release = () => {
		switchOff();
		cancelled?.removeEventListener('abort', end);
	};
	// In a run, n8n's request helper takes the signal from the context and overwrites that of the
	// request. The rest of the context is as it was, hence the type.
	const ownContext = Object.create(context, {
		getExecutionCancelSignal: { value: () => signal },
	}) as SendContext;
	return { ...deadline, context: ownContext, release };
}
