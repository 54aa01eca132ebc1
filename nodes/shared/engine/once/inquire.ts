import type { Call } from '../../call';
import type { Connection } from '../../credential/connect';
import { isJsonObject } from '../../values';
import type { RetriedOutcome, RetryPolicy } from '../http/retry';
import { attemptWithRetries } from '../http/retry';
import { explainAnswer, reasonSaid } from '../outcome/explainAnswer';
import { leaving } from '../outcome/failure';

/** Longest time for the read, in milliseconds: the answer itself is there already. */
const LONGEST_INQUIRY = 10_000;

/**
 * Asks the service once why it refused a message, where its own words leave that open.
 *
 * It is safe: it comes only behind a proof that the message was not sent, it reads and sends nothing,
 * and nothing but the words for people depends on what comes of it. It is made once, within the time of
 * a request, and not at all while the run is cancelled or the service asks for more than anyone waits.
 */
export async function inquire(
	connection: Connection,
	call: Call,
	policy: RetryPolicy,
	outcome: RetriedOutcome,
): Promise<RetriedOutcome> {
	const { recipient, purpose } = call;
	// What is changed on a contact may be missing itself, and is no message.
	const isAboutMessage = purpose.effect === 'send' || (purpose.effect === 'read' && recipient);
	if (outcome.kind !== 'refused' || !isAboutMessage) return outcome;
	const { service, exit } = connection;
	const { answer } = outcome;
	// A page comes from something in front of the API, which knows no reason.
	if (!answer || !isJsonObject(answer.body) || reasonSaid(answer, call, service)) return outcome;
	const inquiry = service.inquiry?.(call, answer.status);
	if (!inquiry) return outcome;

	const asked = await attemptWithRetries(
		connection,
		{ request: inquiry.request, purpose: { effect: 'read', subject: call.purpose.subject } },
		{
			...policy,
			maxRetries: 0,
			timeout: Math.min(policy.timeout ?? LONGEST_INQUIRY, LONGEST_INQUIRY),
		},
	);
	const isNotFound = asked.kind === 'refused' && asked.answer?.status === 404;
	const missing = isNotFound ? inquiry.notFound : undefined;
	const reason = asked.kind === 'done' ? inquiry.success(asked.body) : missing;
	if (!reason) return outcome;
	return {
		...outcome,
		failure: leaving(exit, explainAnswer('refused', answer, call, service, reason)),
	};
}
