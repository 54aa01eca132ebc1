import type { NumberingPlan } from './numberingPlan';
import { planLabel, planOfNumber } from './numberingPlan';
import type { NoNumber, WrittenNumber } from './written';

const FEWEST = 7;
const MOST = 15;

/** A number as both APIs take it, or why there is none. */
export type Dialled = { number: string } | NoNumber;

/** Without what is dialled in front of a number only inside the country, where that stands there. */
function withoutPrefix(digits: string, { nationalPrefix, keepsZero, lengths }: NumberingPlan) {
	const isPossible = (rest: string) => lengths.includes(rest.length);
	// A country without such a prefix, or with another one: people write the (0) of their neighbours.
	const zero = nationalPrefix.startsWith('0') ? nationalPrefix : '0';
	if (!keepsZero && digits.startsWith(zero)) {
		const rest = digits.slice(zero.length);
		return isPossible(rest) && !rest.startsWith('0') ? rest : digits;
	}
	if (nationalPrefix === '' || isPossible(digits) || !digits.startsWith(nationalPrefix)) {
		return digits;
	}
	const rest = digits.slice(nationalPrefix.length);
	return isPossible(rest) ? rest : digits;
}

/** "7, 9 or 10" */
function listed(lengths: readonly number[]): string {
	return lengths.join(', ').replace(/, (\d+)$/, ' or $1');
}

/** Why such digits are no number, whatever the country. */
function flawOfLength(number: string): NoNumber | undefined {
	const range = `for a phone number (${FEWEST} to ${MOST} digits)`;
	if (number.length < FEWEST) return { reason: `is too short ${range}` };
	if (number.length > MOST) return { reason: `is too long ${range}` };
	return undefined;
}

/**
 * A number that begins with its country code. By its length alone, since new ranges of numbers come
 * every year, but no new lengths.
 */
function international({ digits, beforeZero }: WrittenNumber): Dialled {
	if (digits.startsWith('0')) return { reason: 'has no country code' };
	const plan = planOfNumber(digits);
	if (plan === undefined) {
		return flawOfLength(digits) ?? { reason: 'begins with no country code that exists' };
	}
	const { callingCode, lengths } = plan;
	if (beforeZero !== undefined && beforeZero !== callingCode.length) {
		return { reason: 'has a (0) that does not stand behind the country code' };
	}
	const rest = withoutPrefix(digits.slice(callingCode.length), plan);
	const number = callingCode + rest;
	const flaw = flawOfLength(number);
	if (flaw) return flaw;
	if (lengths.includes(rest.length)) return { number };
	return {
		reason: `has ${rest.length} digits behind ${planLabel(plan)}, where numbers have ${listed(lengths)}`,
	};
}

/**
 * A number that may lack its country code. It may also begin with the code and lack the plus sign:
 * where both are possible, nobody can tell whose number it is.
 */
function national({ digits }: WrittenNumber, home: NumberingPlan): Dialled {
	const { callingCode, nationalPrefix, keepsZero, lengths, peopleLengths, mobileLengths } = home;
	const behindPrefix = digits.slice(nationalPrefix.length);
	const behindCode = withoutPrefix(digits.slice(callingCode.length), home);
	const isDialledInside =
		nationalPrefix !== '' && digits.startsWith(nationalPrefix) && !behindPrefix.startsWith('0');
	const readings = [
		...(isDialledInside && lengths.includes(behindPrefix.length) ? [behindPrefix] : []),
		...(keepsZero && digits.startsWith('0') && lengths.includes(digits.length) ? [digits] : []),
		// Without what is dialled in front: a sheet that took it for a number has lost its zero.
		...(!digits.startsWith('0') && mobileLengths.includes(digits.length) ? [digits] : []),
		...(digits.startsWith(callingCode) && peopleLengths.includes(behindCode.length)
			? [behindCode]
			: []),
	];
	const [number, ...others] = new Set(readings.map((rest) => callingCode + rest));
	if (number === undefined) {
		return { reason: `is no phone number of the default country ${planLabel(home)}` };
	}
	if (others.length > 0) {
		return { reason: `may or may not begin with the country code ${planLabel(home)}` };
	}
	return flawOfLength(number) ?? { number };
}

/** @param home whose numbers come without country code; nobody's when left out */
export function dialled(written: WrittenNumber, home?: NumberingPlan): Dialled {
	// What stands in front of a "(0)" is a country code, with or without a plus sign.
	const saysSo = written.isInternational || written.beforeZero !== undefined;
	return saysSo || home === undefined ? international(written) : national(written, home);
}
