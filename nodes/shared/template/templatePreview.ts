import { escapeHtml, htmlLines } from '../html';
import type { Template, TemplatePart } from './template';
import { labelsOf, replacePlaceholders, whyNotSendable } from './template';

/** Longest word that fits a narrow panel, in characters. */
const WORD = 30;

/** A text whose long words may break, as in an address: n8n would cut them off, and what stands behind them. */
function breakable(text: string): string {
	const inWord = new RegExp(`[/_?&=.-]+|\\{\\{\\s*\\d+\\s*\\}\\}|[^/_?&=.{}-]{${WORD}}`, 'gu');
	return text.replace(new RegExp(`\\S{${WORD},}`, 'gu'), (word) =>
		word.replace(inWord, (part) => (part.startsWith('{') ? `\u200b${part}` : `${part}\u200b`)),
	);
}

/** The HTML of one part: each placeholder as the label of the field that fills it. */
function partHtml({ name, text }: TemplatePart, { placeholders }: Template): string {
	const labels = labelsOf(placeholders);
	const label = (number: number) => {
		const place = placeholders.find(
			(one) => one.part === name && one.text === text && one.number === number,
		);
		const shown = place && labels.get(place.id);
		return shown === undefined
			? `{{${number}}}`
			: `<code>[${shown.replaceAll(' ', '&nbsp;')}]</code>`;
	};
	const html = replacePlaceholders(htmlLines(breakable(text)), label);
	return html === '' ? `<b>${escapeHtml(name)}</b>` : `<b>${escapeHtml(name)}:</b> ${html}`;
}

/** What is worth knowing before a template is sent, besides its text. */
function remark(template: Template): string | undefined {
	const { status, placeholders, headerMedia } = template;
	const reason = whyNotSendable(template);
	if (reason !== undefined)
		return `It cannot be sent${status === 'APPROVED' || status === '' ? '' : ` (${status})`}: ${reason}.`;
	return placeholders.length > 0 || headerMedia
		? undefined
		: 'It has no variables: it is sent as it is.';
}

const STALE = 'The text of another template? Close this panel and open it again.';

/**
 * The whole text of a template for the panel, as HTML of the few tags that n8n lets through. It says
 * whose text it is: where an expression has no data yet, n8n keeps that of the template chosen before.
 */
export function templatePreview(template: Template): string {
	const { name, language, parts, headerMedia } = template;
	const said = remark(template);
	return [
		`<b>${escapeHtml(breakable(name))}</b>${language && ` (${escapeHtml(language)})`}`,
		...(said === undefined ? [] : [escapeHtml(said)]),
		...(headerMedia ? [`<b>Header:</b> the ${headerMedia} chosen under Header Media`] : []),
		...parts.map((part) => partHtml(part, template)),
		`<small>${STALE}</small>`,
	].join('<br>');
}
