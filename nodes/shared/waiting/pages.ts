import { createHash } from 'node:crypto';
import type { Answer, GivenAnswer } from './answer';
import { FORM_FIELDS, LONGEST_ANSWER } from './answer';
import { escapeHtml } from '../html';
import type { Question } from './question';
import { STYLE } from './style';

const hashOfStyle = createHash('sha256').update(STYLE).digest('base64');

/** What a page may do: show its own style and send its own form. It holds the words of strangers. */
const POLICY = `default-src 'none'; style-src 'sha256-${hashOfStyle}'; form-action 'self'; base-uri 'none'`;

/** Headers of every page. A frame could lay a page of its own over the buttons. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
	'Content-Type': 'text/html; charset=utf-8',
	'Content-Security-Policy': `${POLICY}; frame-ancestors 'none'`,
	'X-Frame-Options': 'DENY',
	'X-Content-Type-Options': 'nosniff',
	// The address is the right to answer.
	'Referrer-Policy': 'no-referrer',
	'Cache-Control': 'no-store',
};

/** The policy stands in the page too, since n8n puts its own in the header where it answers itself. */
function page(title: string, content: string): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main dir="auto">
${content}
</main>
</body>
</html>
`;
}

const message = (question: Question) => `<p class="message">${escapeHtml(question.message)}</p>`;

const textArea = (name: string, label: string, isRequired: boolean) =>
	`<label for="${name}">${label}</label>
<textarea id="${name}" name="${name}" maxlength="${LONGEST_ANSWER}"${isRequired ? ' required' : ''}></textarea>`;

const button = (value: string, label: string, look = '') =>
	`<button name="${FORM_FIELDS.decision}" value="${value}"${look}>${escapeHtml(label)}</button>`;

function inputs({ kind, approve, decline, asksReason }: Question): string {
	if (kind === 'freeText') {
		return `${textArea(FORM_FIELDS.text, 'Your answer', true)}
<div class="buttons"><button>Send</button></div>`;
	}
	const reason =
		decline !== undefined && asksReason
			? textArea(FORM_FIELDS.reason, `Reason, for “${escapeHtml(decline)}”`, false)
			: '';
	const second = decline === undefined ? '' : button('decline', decline, ' class="second"');
	return `${reason}<div class="buttons">${button('approve', approve)}${second}</div>`;
}

/**
 * The page that asks. To look at it decides nothing: what previews links only looks.
 * @param notice what was missing in an answer that was sent
 */
export function questionPage(question: Question, notice?: string): string {
	const missing =
		notice === undefined ? '' : `<p class="notice" role="alert">${escapeHtml(notice)}</p>`;
	return page(
		'Your answer',
		`${message(question)}
${missing}<form method="post">
${inputs(question)}
</form>`,
	);
}

/** What was answered, in the words of the page. */
function answerWords({ approved, text }: Answer, { approve, decline = '' }: Question): string {
	if (approved === undefined) return text ?? '';
	return approved ? approve : decline;
}

function when(respondedAt: string): string {
	return `<time datetime="${escapeHtml(respondedAt)}">${escapeHtml(new Date(respondedAt).toUTCString())}</time>`;
}

/** The page after an answer: what was decided, and when. */
export function decidedPage(question: Question, answer: GivenAnswer, isEarlier: boolean): string {
	const reason =
		answer.chatInput === undefined
			? ''
			: `\n<p class="message">${escapeHtml(answer.chatInput)}</p>`;
	const heading = isEarlier ? 'This was answered before' : 'Thank you, this is your answer';
	return page(
		heading,
		`${message(question)}
<p class="quiet">${heading}:</p>
<h1>${escapeHtml(answerWords(answer, question))}</h1>${reason}
<p class="quiet">${when(answer.respondedAt)}. You can close this page.</p>`,
	);
}

/**
 * The page behind the link of an earlier question.
 * @param answer what was answered, where it is known
 */
export function closedPage(answer: GivenAnswer | undefined): string {
	const heading = 'This question is no longer open';
	const words = answer?.approved === undefined ? answer?.text : answer.approved ? 'Yes' : 'No';
	const was =
		answer && words !== undefined
			? `\n<p>It was answered: ${escapeHtml(words)}</p>\n<p class="quiet">${when(answer.respondedAt)}</p>`
			: '';
	return page(heading, `<h1>${heading}</h1>${was}\n<p class="quiet">You can close this page.</p>`);
}
