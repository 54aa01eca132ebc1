import type { SendContext } from '../../credential/connect';

/** A way to end one request, also when n8n has handed over its answer already. */
interface Ending {
	/** Where the request is to be made from. */
	context: SendContext;
	signal: AbortSignal;
	/** Closes the connection. For what broke off only: it costs as much as a fifth of a request. */
	end: () => void;
	/** Lets go of the execution, once the request is over. */
	release: () => void;
}

/** Ends a request when it is told to, or when the execution is cancelled. */
export function endingOf(context: SendContext): Ending {
	const controller = new AbortController();
	const { signal } = controller;
	const end = () => controller.abort();
	if (!('getExecutionCancelSignal' in context)) {
		return { context, signal, end, release: () => undefined };
	}

	const cancelled = context.getExecutionCancelSignal();
	if (cancelled?.aborted) end();
	cancelled?.addEventListener('abort', end);
	const release = () => cancelled?.removeEventListener('abort', end);
	// In a run, n8n's request helper takes the signal from the context and overwrites that of the
	// request. The rest of the context is as it was, hence the type.
	const ended = Object.create(context, {
		getExecutionCancelSignal: { value: () => signal },
	}) as SendContext;
	return { context: ended, signal, end, release };
}
