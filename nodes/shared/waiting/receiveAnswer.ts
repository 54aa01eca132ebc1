import type {
	IDataObject,
	INodeExecutionData,
	IWebhookFunctions,
	IWebhookResponseData,
} from 'n8n-workflow';
import { isJsonObject } from '../values';
import type { GivenAnswer } from './answer';
import { readAnswer } from './answer';
import { announcePage, pageRequest, show } from './http';
import { closedPage, decidedPage, questionPage } from './pages';
import { QUESTION_KEY, readOpenQuestion } from './question';
import { messageIn, TAKEN } from './reply/post';

/** The node has answered itself, and nothing goes on. */
const SHOWN: IWebhookResponseData = { noWebhookResponse: true };

/**
 * How long an answer is known in this process, in milliseconds: as long as n8n takes to let the execution
 * go on. After that n8n itself says that nothing is to be done; where it could not go on, the person
 * may answer again.
 */
const HANDOVER = 10_000;

/** Answers that n8n is just taking over, and when they came, by their question. */
const taken = new Map<string, { answer: GivenAnswer; at: number }>();

function takenAnswer(question: string): GivenAnswer | undefined {
	for (const [key, { at }] of taken) if (at < Date.now() - HANDOVER) taken.delete(key);
	return taken.get(question)?.answer;
}

/** An expression about the node itself, whatever signs its name has. */
function ofNode(context: IWebhookFunctions, rest: string): unknown {
	const name = [...Array(context.getNode().name.length).keys()]
		.map((index) => context.getNode().name.charCodeAt(index).toString(16).padStart(4, '0'))
		.map((code) => `\\u${code}`)
		.join('');
	try {
		return context.evaluateExpression(`{{ $("${name}")${rest} }}`);
	} catch {
		// n8n throws for what was not there or is gone.
		return undefined;
	}
}

/** What was answered in an earlier round of the execution, where n8n still has it. */
function earlierAnswer(context: IWebhookFunctions, round: unknown): GivenAnswer | undefined {
	if (typeof round !== 'string' || !/^\d{1,9}$/.test(round)) return undefined;
	const data = ofNode(context, `.all(0, ${round})[0].json.data`);
	if (!isJsonObject(data) || data.answers !== context.getNode().name) return undefined;
	const { approved, text, respondedAt, answers } = data;
	if (typeof respondedAt !== 'string') return undefined;
	return {
		...(typeof approved === 'boolean' && { approved }),
		...(typeof text === 'string' && { text }),
		respondedAt,
		answers,
	};
}

/** What the node puts out. */
const answerData = (data: IDataObject): INodeExecutionData[][] => [
	[{ json: { data }, pairedItem: { item: 0 } }],
];

/**
 * Shows the answer page, and takes the answer. n8n asks only while the node waits, and has checked that
 * the address is one that it signed; which of the node's questions it belongs to is checked here.
 */
export async function receiveAnswer(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { isSubmitted, query, form } = pageRequest(context);
	const question = readOpenQuestion(ofNode(context, `.context["${QUESTION_KEY}"]`));
	if (!question || query.round !== question.round) {
		show(context, 410, closedPage(earlierAnswer(context, query.round)));
		return SHOWN;
	}
	const { id, name } = context.getNode();
	const mark = { respondedAt: new Date().toISOString(), answers: name };
	if (question.kind === 'reply') {
		const message = isSubmitted ? messageIn(form) : undefined;
		if (message)
			return { webhookResponse: TAKEN, workflowData: answerData({ ...message, ...mark }) };
		show(context, 404, closedPage(undefined));
		return SHOWN;
	}
	const key = [context.getExecutionId(), id, question.round].join(' ');
	const earlier = takenAnswer(key);
	if (earlier) {
		show(context, 409, decidedPage(question, earlier, true));
		return SHOWN;
	}
	if (!isSubmitted) {
		show(context, 200, questionPage(question));
		return SHOWN;
	}
	const said = readAnswer(question, form);
	if ('notice' in said) {
		show(context, 400, questionPage(question, said.notice));
		return SHOWN;
	}
	const answer: GivenAnswer = { ...said, ...mark };
	taken.set(key, { answer, at: Date.now() });
	// Sent by n8n, once it has let the execution go on, so that no page says what did not happen.
	announcePage(context);
	return {
		webhookResponse: decidedPage(question, answer, false),
		workflowData: answerData({ ...answer }),
	};
}
