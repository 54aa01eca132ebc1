import type { Effect } from './call';
import { shorten } from './characters';

/** Why a request was refused, for people: a headline in plain words, and what to do. */
export interface Reason {
	headline: string;
	hint: string;
}

/** Who a request is about, where no field names the person. */
const SOMEBODY = 'this person';

/** @param recipient as people know the person, e.g. "+442079460958" */
export function windowClosed(recipient = SOMEBODY): Reason {
	return {
		headline: `The 24-hour window of ${recipient} is closed`,
		hint: 'The person has not written to you within the last 24 hours: use Send Template, which WhatsApp delivers at any time',
	};
}

/** @param recipient as people know the person, e.g. "+442079460958" */
export function unknownContact(serviceName: string, recipient = SOMEBODY): Reason {
	return {
		headline: `${serviceName} found no ${recipient.startsWith('+') ? 'contact with the number ' : ''}${recipient}`,
		hint: `Check the recipient. Someone new gets a template first, or is created as a contact in ${serviceName}`,
	};
}

/** @param status of the template in the service, e.g. "PENDING"; left out where it is not known */
export function templateNotApproved(recipient = SOMEBODY, status?: string): Reason {
	return {
		headline: `The template for ${recipient} is not one that Meta has approved`,
		hint: `${status === undefined ? '' : `Its status is ${shorten(status, 40)}. `}Wait until it is approved, or choose another template`,
	};
}

/** A reason, and how services and Meta, whose words they pass on, tell it. */
interface Tell {
	effects: readonly Effect[];
	tell: RegExp;
	reason: (serviceName: string, recipient: string | undefined) => Reason;
}

/**
 * Neither service documents its words, hence so many. Not a "session" alone: iSlash calls its key so. 131047 and 132001 are codes of Meta's, for a
 * closed window and for a template that does not exist or is not approved.
 */
const TELLS: readonly Tell[] = [
	{
		effects: ['send'],
		tell: /\b24[\s-]?h(?:(?:ou)?rs?)?\b|\b(?:session|service|conversation|messaging) window\b|\bre-?engagement\b|\b131047\b/i,
		reason: (_, recipient) => windowClosed(recipient),
	},
	{
		effects: ['send'],
		tell: /\btemplate\b[^.]{0,80}\b(?:not (?:yet )?(?:been )?approved|unapproved|pending|rejected)\b|\bno approved template\b|\b132001\b/i,
		reason: (_, recipient) => templateNotApproved(recipient),
	},
	{
		effects: ['send', 'change'],
		tell: /\b(?:contact|customer|recipient)\b[^.]{0,40}\b(?:not found|does not exist|is unknown)\b|\b(?:no|no such|unknown) (?:contact|customer|recipient)\b/i,
		reason: unknownContact,
	},
];

/**
 * The reason that a service gives in its own words. They choose a headline and decide nothing else, and
 * stand below it, so that a word that was meant otherwise does no harm.
 * @param words the service's own, a line each
 */
export function reasonInWords(
	words: readonly string[],
	{ effect, serviceName, recipient }: { effect: Effect; serviceName: string; recipient?: string },
): Reason | undefined {
	// A code such as TEMPLATE_NOT_APPROVED says it as well.
	const said = words.join('. ').replaceAll('_', ' ');
	const found = TELLS.find(({ effects, tell }) => effects.includes(effect) && tell.test(said));
	return found?.reason(serviceName, recipient);
}
