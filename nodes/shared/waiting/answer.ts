import { wholeCharacters } from '../characters';
import { countCharacters } from '../fields/textLength';
import type { Question } from './question';

/** Longest answer in a person's own words, in characters: that of a WhatsApp text. */
export const LONGEST_ANSWER = 4096;

/** What the person said. */
export interface Answer {
	approved?: boolean;
	text?: string;
	/** Why it was declined. n8n hands it on to an AI agent under this name. */
	chatInput?: string;
}

/** An answer as the node puts it out. */
export interface GivenAnswer extends Answer {
	/** ISO 8601, in UTC. */
	respondedAt: string;
	/** Name of the node that asked: when the time to answer is over, n8n passes on the input, without it. */
	answers: string;
}

/** Names of what the answer page sends. */
export const FORM_FIELDS = { decision: 'decision', reason: 'reason', text: 'text' } as const;

/** A text as it was written; browsers send every line break as two characters. */
function written(value: unknown): string {
	return typeof value === 'string' ? wholeCharacters(value).replace(/\r\n?/g, '\n').trim() : '';
}

/**
 * What a submitted answer page says.
 * @param form its fields, as they came
 * @returns the answer, or what the person still has to do
 */
export function readAnswer(
	question: Question,
	form: Readonly<Record<string, unknown>>,
): Answer | { notice: string } {
	const [text, reason] = [written(form[FORM_FIELDS.text]), written(form[FORM_FIELDS.reason])];
	if ([text, reason].some((one) => countCharacters(one) > LONGEST_ANSWER)) {
		return { notice: `Please write at most ${LONGEST_ANSWER} characters.` };
	}
	if (question.kind === 'freeText')
		return text === '' ? { notice: 'Please write an answer.' } : { text };

	const decision = form[FORM_FIELDS.decision];
	if (decision === 'approve') return { approved: true };
	if (decision !== 'decline' || question.decline === undefined) {
		return { notice: 'Please choose an answer.' };
	}
	return { approved: false, ...(question.asksReason && reason !== '' && { chatInput: reason }) };
}
