import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { dialled, type Dialled } from '../../nodes/shared/phoneNumber/international';
import { readWritten } from '../../nodes/shared/phoneNumber/written';

/**
 * A number as both APIs take it, or why it is none: by the rules of the nodes, so that nothing arrives
 * here that a node would refuse, and nobody gets what was meant for somebody else.
 */
export function phoneNumber(text: string): Dialled {
	const written = readWritten(text);
	return 'reason' in written ? written : dialled(written);
}

/** As people write it, e.g. +44 20 7946 0958. */
export function spelledNumber(number: string): string {
	return parsePhoneNumberFromString(`+${number}`)?.formatInternational() ?? `+${number}`;
}
