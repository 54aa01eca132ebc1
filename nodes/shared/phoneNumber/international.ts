import type { NumberingPlan } from './numberingPlan';
import { planLabel, planOfNumber } from './numberingPlan';
import type { NoNumber, WrittenNumber } from './written';

const FEWEST = 7;
const MOST = 15;

/** A number as both APIs take it, or why there is none. */
export type Dialled = { number: string } | NoNumber;

/**
 * What stands behind the calling code, without what is dialled in front of it only inside the country.
 * @param isOptional whether the zero that it begins with was written in brackets
 */
function withoutPrefix(digits: string, plan: NumberingPlan, isOptional = false): string {
	const { nationalPrefix, keepsZero, lengths } = plan;
	if (keepsZero) return digits;
	const isPossible = (rest: string) => lengths.includes(rest.length) && !rest.startsWith('0');
	// People write the (0) of their neighbours too, where nothing or another digit is dialled.
	const isZero = nationalPrefix.startsWith('0') || isOptional;
	// Elsewhere only what cannot be a number as it is: some begin with the digit that others dial.
	if (!isZero && lengths.includes(digits.length)) return digits;
	const prefix = [nationalPrefix, '0'].find((one) => one !== '' && digits.startsWith(one));
	const rest = digits.slice(prefix?.length ?? 0);
	return isPossible(rest) ? rest : digits;
}

/** "7, 9 or 10" */
function listed(lengths: readonly number[]): string {
	return lengths.join(', ').replace(/, (\d+)$/, ' or $1');
}

/** What is said of a number that only its own country understands. */
export const NO_COUNTRY_CODE: NoNumber = { reason: 'has no country code' };

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
	if (digits.startsWith('0')) return NO_COUNTRY_CODE;
	const plan = planOfNumber(digits);
	if (plan === undefined) {
		return flawOfLength(digits) ?? { reason: 'begins with no country code that exists' };
	}
	const { callingCode, lengths } = plan;
	if (beforeZero !== undefined && beforeZero !== callingCode.length) {
		return { reason: 'has a (0) that does not stand behind the country code' };
	}
	const rest = withoutPrefix(digits.slice(callingCode.length), plan, beforeZero !== undefined);
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
