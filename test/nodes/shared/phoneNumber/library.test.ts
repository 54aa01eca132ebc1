import fc from 'fast-check';
import type { CountryCode } from 'libphonenumber-js/max';
import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/examples.mobile.json';
import { normalisePhoneNumber } from '../../../../nodes/shared/fields/phoneNumber';
import { always, unlessRefused } from '../../../support/properties';

const normalised = (raw: unknown, defaultCountryCode?: string) =>
	unlessRefused(() => normalisePhoneNumber(raw, 'Recipient', defaultCountryCode));

/** A number of a mobile phone of each country, as the library knows it. */
const exampleOf = (country: CountryCode) => {
	const example = getExampleNumber(country, examples);
	if (!example) throw new Error(`no example of ${country}`);
	return example;
};

const LONG_ENOUGH = getCountries().filter((country) => exampleOf(country).number.length > 7);

describe('Mobile phones of all countries', () => {
	test.each(LONG_ENOUGH)('%s', (country) => {
		const example = exampleOf(country);
		const digits = example.number.slice(1);
		expect(normalised(digits)).toBe(digits);
		expect(normalised(example.formatInternational())).toBe(digits);
		expect(normalised(example.formatInternational(), country)).toBe(digits);
		const inside = normalised(example.formatNational(), country);
		expect([digits, undefined]).toContain(inside);
	});
});

test('All but a few are read as they are dialled in their country', () => {
	const refused = LONG_ENOUGH.filter(
		(country) => normalised(exampleOf(country).formatNational(), country) === undefined,
	);
	// Argentina dials a 15 in the middle, Belarus a 0 behind the 8; the other two write what may be a
	// number without its area code.
	expect(refused).toEqual(['AR', 'BY', 'SO', 'TA']);
});

test('What the library takes for possible is what goes out, or refused: never another number', () => {
	const writtenNumber = fc.tuple(
		fc.constantFrom(...getCountries().map((country) => exampleOf(country).countryCallingCode)),
		fc.constantFrom('', '0', '(0)', '8', '06'),
		fc.stringMatching(/^\d{4,12}$/),
	);
	always(writtenNumber, ([code, prefix, digits]) => {
		const text = `+${code} ${prefix}${digits}`;
		const number = normalised(text);
		const parsed = parsePhoneNumberFromString(text, { extract: false });
		if (number === undefined || !parsed?.isValid()) return;
		expect(`+${number}`).toBe(parsed.number);
	});
});
