import { NUMBERING_PLANS } from './numberingPlans';

/** How numbers are built that share a calling code. */
export interface NumberingPlan {
	callingCode: string;
	/** Dialled in front of a number inside the country; empty where nothing is. */
	nationalPrefix: string;
	/** Whether a number may begin with 0, as in Italy. */
	keepsZero: boolean;
	/** How many digits may stand behind the calling code. */
	lengths: readonly number[];
	/** How many do so for fixed lines and mobile phones. */
	peopleLengths: readonly number[];
	/** How many do so for mobile phones, save what could be a local number without its area code. */
	mobileLengths: readonly number[];
	/** Countries as ISO 3166 has them, the main one first; none for a satellite network and the like. */
	countries: readonly string[];
}

/**
 * Lengths that a country has given up, and by which WhatsApp still knows people: mobile phones of
 * Mexico with the 1 of before 2019, numbers of Ivory Coast of before 2021, of Benin of before 2024.
 */
const KEPT_BY_WHATSAPP: Readonly<Record<string, number>> = { 52: 11, 225: 8, 229: 8 };

const numbers = (list: string) => list.split(',').map(Number);

function planOf(line: string): NumberingPlan {
	const [callingCode = '', prefix, zero, lengths = '', people = '', mobile = '', ...countries] =
		line.split(' ');
	const kept = KEPT_BY_WHATSAPP[callingCode];
	return {
		callingCode,
		nationalPrefix: prefix === '-' ? '' : (prefix ?? ''),
		keepsZero: zero === 'keep',
		lengths: kept === undefined ? numbers(lengths) : [...numbers(lengths), kept],
		peopleLengths: numbers(people),
		mobileLengths: numbers(mobile),
		countries,
	};
}

let plans: ReadonlyMap<string, NumberingPlan> | undefined;

/** All plans by calling code, read with the first number, since n8n loads nodes that nobody uses. */
function allPlans(): ReadonlyMap<string, NumberingPlan> {
	const lines = () => NUMBERING_PLANS.trim().split('\n');
	return (plans ??= new Map(
		lines()
			.map(planOf)
			.map((plan) => [plan.callingCode, plan]),
	));
}

/** The plan of a number that begins with its calling code; of those no one begins with another. */
export function planOfNumber(digits: string): NumberingPlan | undefined {
	const codes = [1, 2, 3].map((length) => digits.slice(0, length));
	return codes.map((code) => allPlans().get(code)).find((plan) => plan !== undefined);
}

/** The plan that a calling code (44, +44, 0044) or a country code (GB) names. */
export function planNamed(name: string): NumberingPlan | undefined {
	const code = name.trim().replace(/^(\+|00)/, '');
	// Much used for the United Kingdom, and reserved for it.
	const country = code.toUpperCase() === 'UK' ? 'GB' : code.toUpperCase();
	const byCountry = () => [...allPlans().values()].find((plan) => plan.countries.includes(country));
	return allPlans().get(code) ?? byCountry();
}

/** A plan as people know it, e.g. "+44 (United Kingdom and others)". */
export function planLabel({ callingCode, countries }: NumberingPlan): string {
	const [main, ...others] = countries;
	if (main === undefined) return `+${callingCode}`;
	const name = new Intl.DisplayNames(['en'], { type: 'region' }).of(main) ?? main;
	return `+${callingCode} (${name}${others.length > 0 ? ' and others' : ''})`;
}
