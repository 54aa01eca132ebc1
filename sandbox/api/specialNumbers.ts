import type { FaultName } from './faults';

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

/** The digits of a phone number, however it was written. */
export function digits(number: string): string {
	return number.replace(/\D/g, '');
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
