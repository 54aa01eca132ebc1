import { isJsonObject } from '../values';

const KINDS = ['approval', 'freeText', 'reply'] as const;

/** How a question is answered. */
export type QuestionKind = (typeof KINDS)[number];

/** What a person is asked, as the answer page shows it. */
export interface Question {
	message: string;
	/** A decision, an answer in the person's own words, or the next message in the chat. */
	kind: QuestionKind;
	/** Label of the button that approves. */
	approve: string;
	/** Label of the button that declines; undefined where one can only approve. */
	decline?: string;
	/** Whether whoever declines may say why. */
	asksReason: boolean;
}

/** A question that waits for its answer, and which run of its node asked it. */
export interface OpenQuestion extends Question {
	round: string;
}

/** Where a node's context keeps the question that it waits with. */
export const QUESTION_KEY = 'openQuestion';

/** A question as n8n has stored it; undefined for anything else. */
export function readOpenQuestion(stored: unknown): OpenQuestion | undefined {
	if (!isJsonObject(stored)) return undefined;
	const { round, message, kind, approve, decline, asksReason } = stored;
	if (typeof round !== 'string' || typeof message !== 'string') return undefined;
	return {
		round,
		message,
		kind: KINDS.find((one) => one === kind) ?? 'approval',
		approve: String(approve),
		...(typeof decline === 'string' && { decline }),
		asksReason: asksReason === true,
	};
}
