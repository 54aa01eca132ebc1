import { Metadata } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/metadata.max.json';

/** What the library knows of a country, of which its types show a part only. */
interface CountryPlan {
	possibleLengths(): number[];
	/** 0 where there is none. */
	nationalPrefix(): string | 0;
	nationalNumberPattern(): string;
	type(kind: 'FIXED_LINE' | 'MOBILE'): PhoneKind | undefined;
}

interface PhoneKind {
	pattern(): string;
	possibleLengths(): number[];
}

/** Most digits of a number that is written without its area code. */
const LONGEST_LOCAL_NUMBER = 8;

const library = new Metadata(metadata);

function planOf(codeOrCountry: string): CountryPlan {
	// The library's types know neither calling codes here, nor what the plan can do.
	library.selectNumberingPlan(codeOrCountry as 'GB');
	return library.numberingPlan as unknown as CountryPlan;
}

/** The alternatives of a pattern, or of the group that it begins with; all else of it is left out. */
function alternatives(pattern: string): string[] {
	const found = [''];
	let depth = 0;
	for (const sign of pattern) {
		if (sign === ')') depth -= 1;
		if (depth < 0) break;
		if (sign === '(') depth += 1;
		if (sign === '|' && depth === 0) found.push('');
		else found.push(`${found.pop() ?? ''}${sign}`);
	}
	return found;
}

/** Whether a number that such a pattern describes may begin with 0. */
function mayBeginWithZero(pattern: string): boolean {
	return alternatives(pattern).some((alternative) => {
		if (alternative.startsWith('(?:')) return mayBeginWithZero(alternative.slice(3));
		const first = /^(?:\[[^\]]+\]|\\d|\d)/.exec(alternative)?.[0];
		if (first === undefined) throw new Error(`Cannot tell how ${pattern} begins`);
		return new RegExp(`^${first}$`).test('0');
	});
}

const unique = (lengths: number[]) => [...new Set(lengths)].sort((one, other) => one - other);

function line(callingCode: string, countries: string[]): string {
	const plan = planOf(countries[0] ?? callingCode);
	const kinds = (['MOBILE', 'FIXED_LINE'] as const)
		.map((kind) => plan.type(kind))
		// A kind that the country has none of is left out, or described by nothing.
		.filter((kind) => kind !== undefined)
		.filter((kind) => kind.pattern() !== '');
	const patterns =
		kinds.length > 0 ? kinds.map((kind) => kind.pattern()) : [plan.nationalNumberPattern()];
	const mobile = plan.type('MOBILE')?.possibleLengths() ?? plan.possibleLengths();
	const people = kinds.flatMap((kind) => kind.possibleLengths());
	// Where nothing is dialled in front, there are no shorter numbers inside an area.
	const shortest = plan.nationalPrefix()
		? Math.min(LONGEST_LOCAL_NUMBER + 1, Math.max(...mobile))
		: 0;
	return [
		callingCode,
		plan.nationalPrefix() || '-',
		plan.nationalPrefix() !== '0' && patterns.some(mayBeginWithZero) ? 'keep' : 'drop',
		plan.possibleLengths().join(),
		unique(people.length > 0 ? people : mobile).join(),
		mobile.filter((length) => length >= shortest).join(),
		...countries,
	].join(' ');
}

/** The numbering plans of the library as a source file. */
export function numberingPlansFile(version: string): string {
	const lines = [
		...Object.entries(metadata.country_calling_codes),
		...Object.keys(metadata.nonGeographic).map((code): [string, string[]] => [code, []]),
	]
		.sort(([one], [other]) => Number(one) - Number(other))
		.map(([callingCode, countries]) => line(callingCode, countries));
	return `// Made of libphonenumber-js ${version} by \`UPDATE_DATA=1 npx jest numberingPlans\`; not edited by hand.

/**
 * The numbering plans of the world. A line holds, with blanks between: calling code; digits dialled
 * in front of a number inside the country ("-" for none); whether a 0 behind the calling code belongs
 * to the number (keep), or no number there begins with one (drop); how many digits may stand behind
 * the calling code; how many do so for fixed lines and mobile phones; for mobile phones alone, save
 * those that could be a local number without its area code; countries, the main one first.
 */
export const NUMBERING_PLANS = \`
${lines.join('\n')}
\`;
`;
}
