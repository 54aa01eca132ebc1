import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { Answer } from './answer';
import type { FaultPlan } from './faults';

/** Sends the answer, or what the fault makes of it. */
export async function sendReply(
	reply: FastifyReply,
	answer: Answer,
	plan?: FaultPlan,
): Promise<FastifyReply> {
	if (plan?.resets) return resetConnection(reply);
	// Not counted as work to wait for, so that a slow answer does not keep a closed sandbox alive.
	if (plan?.delayMs) await wait(plan.delayMs, undefined, { ref: false });
	reply.code(answer.status).headers(plan?.headers ?? {});
	if (plan?.html !== undefined) return reply.type('text/html').send(plan.html);
	const json = JSON.stringify(answer.body);
	return reply
		.type('application/json')
		.send(plan?.cutsJson ? json.slice(0, Math.ceil(json.length / 2)) : json);
}

/** Ends the connection with a TCP reset, which the client sees as ECONNRESET. */
export function resetConnection(reply: FastifyReply): FastifyReply {
	reply.hijack();
	reply.raw.socket?.resetAndDestroy();
	return reply;
}
