import type { IExecuteFunctions } from 'n8n-workflow';
import type { Settled } from '../engine/outcome/settled';
import { addHints } from '../hints';
import { InputError } from '../inputError';
import { isJsonObject } from '../values';
import { waitUntil } from './limitWaitTime';
import { answerLink, linkConcern, roundOf } from './link';
import type { OpenQuestion } from './question';
import { QUESTION_KEY } from './question';
import { expectReply, hearingConcern } from './reply/expectReply';
import type { Wait } from './wait';

/**
 * Refuses where a question could not be answered.
 * @param isTool whether an AI agent calls the node, and not n8n's human review
 * @throws InputError
 */
export function checkMayAsk(context: IExecuteFunctions, isTool: boolean): void {
	const refuse = (reason: string, hint: string) =>
		new InputError({ field: 'Operation', value: 'Send and Wait for Response', reason, hint });
	if (isTool) {
		throw refuse(
			'cannot be a tool of an agent',
			'Connect this node as a human review, between the agent and the tool that it must ask for',
		);
	}
	const { length } = context.getInputData();
	if (length > 1) {
		throw refuse(
			`asks one question at a time, and the input has ${length} items: one answer would go on for all`,
			'Put a Loop Over Items node before this one, with a batch size of 1',
		);
	}
}

/**
 * Refuses an input that is an earlier answer to this very node, where the wait can end without one: n8n
 * then passes the input on, and the earlier answer would look like a new one.
 */
function checkInput(context: IExecuteFunctions): void {
	const data = context.getInputData()[0]?.json.data;
	if (!isJsonObject(data) || data.answers !== context.getNode().name) return;
	throw new InputError({
		field: 'Input',
		reason: 'is the answer to an earlier question of this node',
		hint: 'Put an Edit Fields node before this one that removes "data": when the time is over, the input goes on, and would look like a new answer',
	});
}

/** What must be right before a question is sent. @throws InputError */
export function checkWait(context: IExecuteFunctions, { until }: Wait): void {
	if (until) checkInput(context);
}

function warn(context: IExecuteFunctions, message: string): void {
	addHints(context, { message, type: 'warning', location: 'outputPane' });
}

/**
 * Lets the execution wait for the answer to a question that was sent, or may have been: where it did
 * arrive, its link must work, and a reply must be taken for the answer.
 */
export async function waitForAnswer(
	context: IExecuteFunctions,
	{ question, repliesFrom, until }: Wait,
	settled: Settled,
): Promise<Settled> {
	const isInDoubt = 'failure' in settled && settled.isInDoubt;
	if ('failure' in settled && !isInDoubt) return settled;
	const open: OpenQuestion = { ...question, round: roundOf(context) };
	context.getContext('node')[QUESTION_KEY] = { ...open };
	if (repliesFrom !== undefined) expectReply(context, repliesFrom, until);
	const concern =
		repliesFrom === undefined ? linkConcern(answerLink(context)) : hearingConcern(context);
	if (concern !== undefined) warn(context, concern);
	await context.putExecutionToWait(waitUntil(until));
	if (!('failure' in settled)) return settled;
	const { failure, retries, isRecalled } = settled;
	warn(context, `${failure.message}. The execution waits, as the question may have arrived.`);
	return { records: [{ notice: failure.message }], retries, isRecalled };
}
