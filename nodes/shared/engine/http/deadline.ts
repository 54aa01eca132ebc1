import type { SendContext } from '../../credential/connect';
import { wait } from './wait';

/** Time that n8n gets to say how a request ended that was cut off, in milliseconds. */
const GRACE = 1000;

/** The time of one request, over connecting, upload and answer. */
interface Deadline {
	/** Where the request is to be made from. */
	context: SendContext;
	/** Comes when the request is to end. */
	signal: AbortSignal;
	/** Closes the connection. Called only where a request broke off: after a good one it would cost a fifth of a request. */
	end: () => void;
	/** Whether the time is over. */
	isPassed: () => boolean;
	/** Resolves a moment after the request was ended, for a helper of n8n's that never does. */
	abandoned: Promise<void>;
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
	const clock = new AbortController();
	const { signal } = cut;
	let isOver = false;
	let isPassed = false;
	const end = () => {
		clock.abort();
		cut.abort();
	};
	const release = () => {
		isOver = true;
		clock.abort();
	};
	const abandoned = wait(timeout, clock.signal).then(async () => {
		if (isOver) return;
		isPassed = !signal.aborted;
		end();
		await wait(GRACE);
	});
	const deadline = { signal, end, isPassed: () => isPassed, abandoned };
	if (!('getExecutionCancelSignal' in context)) return { ...deadline, context, release };

	const cancelled = context.getExecutionCancelSignal();
	if (cancelled?.aborted) end();
	cancelled?.addEventListener('abort', end, { signal: clock.signal });
	// In a run, n8n's request helper takes the signal from the context and overwrites that of the
	// request. The rest of the context is as it was, hence the type.
	const ended = Object.create(context, {
		getExecutionCancelSignal: { value: () => signal },
	}) as SendContext;
	return { ...deadline, context: ended, release };
}
