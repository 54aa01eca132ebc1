import type { FaultName } from './faults';
import { phoneNumber } from './phoneNumber';

/** What a recipient's number does to a call, by its last four digits. */
const faultsByEnding: Record<string, FaultName> = {
	'0200': 'html-page',
	'0201': 'broken-json',
	'0301': 'redirect',
	'0429': 'rate-limited',
	'0500': 'server-error',
	'0503': 'unavailable',
	'0900': 'slow',
	'0901': 'reset-before-body',
	'0902': 'reset-after-body',
};

/** A number's digits with country code, however it was written; all digits of a text that is no number. */
export function digits(text: string): string {
	const result = phoneNumber(text);
	return 'number' in result ? result.number : text.replace(/\D/g, '');
}

export function faultOfNumber(number: string | undefined): FaultName | undefined {
	return number === undefined ? undefined : faultsByEnding[digits(number).slice(-4)];
}

/** Numbers that no contact has; text without any digit is none either. */
export function isUnknownContact(number: string): boolean {
	return /^$|0404$/.test(digits(number));
}

/** Numbers whose 24-hour window for free-form messages is closed. */
export function isWindowClosed(number: string): boolean {
	return digits(number).endsWith('2400');
}

/** What WhatsApp reports instead of a delivery. Source: Meta, error codes of the WhatsApp Cloud API. */
export interface DeliveryFailure {
	code: number;
	title: string;
}

const failuresByEnding: Record<string, DeliveryFailure> = {
	'1026': { code: 131026, title: 'Message undeliverable' },
	'1049': {
		code: 131049,
		title: 'This message was not delivered to maintain healthy ecosystem engagement.',
	},
};

/** Why a message to this number is taken and never delivered; undefined where it is delivered. */
export function deliveryFailure(number: string): DeliveryFailure | undefined {
	return failuresByEnding[digits(number).slice(-4)];
}
