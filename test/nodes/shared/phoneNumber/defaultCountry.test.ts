import { normalisePhoneNumber } from '../../../../nodes/shared/fields/phoneNumber';
import { refusalOf } from '../../../support/refusal';

const normalised = (raw: unknown, defaultCountryCode?: unknown) =>
	normalisePhoneNumber(raw, 'Recipient', defaultCountryCode);

describe('With a default country code, a number as dialled in that country gets it', () => {
	test.each<[string, unknown, unknown, string]>([
		['a landline', '020 7946 0958', '44', '442079460958'],
		['a mobile phone', '07946 095812', '44', '447946095812'],
		['a zero in brackets', '(0)20 7946 0958', '44', '442079460958'],
		['a zero that a spreadsheet ate', 7946095812, '44', '447946095812'],
		['the country by its letters', '020 7946 0958', 'GB', '442079460958'],
		['the country by its letters, in lower case', '020 7946 0958', ' gb ', '442079460958'],
		['the letters that people use', '020 7946 0958', 'UK', '442079460958'],
		['the code with a plus', '020 7946 0958', '+44', '442079460958'],
		['the code with zeros', '020 7946 0958', '0044', '442079460958'],
		['the code as a number', '020 7946 0958', 44, '442079460958'],
		['Germany', '0170 5550123', 'DE', '491705550123'],
		['Italy, where the zero stays', '0331 123456', '39', '390331123456'],
		['Italy, a mobile phone', '331 123 4567', '39', '393311234567'],
		['United States', '(555) 010-0199', 'US', '15550100199'],
		['United States with the 1', '1 (555) 010-0199', 'US', '15550100199'],
		['Canada, which shares the code', '506 234 5678', 'CA', '15062345678'],
		['Russia, which dials 8', '8 912 345-67-89', '7', '79123456789'],
		['Hungary, which dials 06', '06 30 123 4567', 'HU', '36301234567'],
		['Brazil', '(11) 91234-5678', '55', '5511912345678'],
		['Hong Kong, which dials nothing', '9000 0001', 'HK', '85290000001'],
		['Ivory Coast, where the zero stays', '07 89 12 34 56', 'CI', '2250789123456'],
		['India, by a number that begins like its country code', '91987 65432', 'IN', '919198765432'],
	])('%s', (_, raw, code, digits) => {
		expect(normalised(raw, code)).toBe(digits);
	});
});

describe('With a default country code, a number that has its own keeps it', () => {
	test.each<[unknown, string]>([
		['+85290000001', '85290000001'],
		['0085290000001', '85290000001'],
		['+44 (0)20 7946 0958', '442079460958'],
		['44 (0)20 7946 0958', '442079460958'],
		['49 (0)170 5550123', '491705550123'],
		['442079460958', '442079460958'],
		[442079460958, '442079460958'],
		['44 020 7946 0958', '442079460958'],
		['whatsapp:+85290000001', '85290000001'],
		['85290000001@s.whatsapp.net', '85290000001'],
		['wa.me/85290000001', '85290000001'],
	])('%j', (raw, digits) => {
		expect(normalised(raw, '44')).toBe(digits);
	});
});

describe('With a default country code, what nobody can be sure of is refused', () => {
	test.each<[string, unknown, string, string]>([
		['a local number', '7946 0958', '44', 'is no phone number of the default country +44 (United'],
		['a local number', '901820', 'DE', 'is no phone number of the default country +49 (Germany)'],
		['a local number', '1234567', 'AT', 'is no phone number of the default country +43 (Austria)'],
		['another country without plus', '85290000001', '44', 'is no phone number of the default'],
		['too many digits', '020 7946 09581', '44', 'is no phone number of the default country'],
		['two zeros', '0 020 7946 095', '44', 'is no phone number of the default country'],
		['a German number with or without code', '4930901820', 'DE', 'may or may not begin with the'],
		['an Indonesian one', '62812345678', 'ID', 'may or may not begin with the country code +62'],
	])('%s', async (_, raw, code, reason) => {
		expect(await refusalOf(() => normalised(raw, code))).toContain(
			`Recipient "${String(raw)}" ${reason}`,
		);
	});

	test.each(['Germany', 'XX', '0', '999', '1-242', '4 4'])(
		'%j is no country code',
		async (code) => {
			expect(await refusalOf(() => normalised('020 7946 0958', code))).toBe(
				`Default Country Code "${code}" is no country code. Give the digits that numbers of the country begin with, e.g. 44, or its two letters, e.g. GB`,
			);
		},
	);

	test.each(['', '  ', undefined, null])('%j is none, so a code must be there', async (code) => {
		expect(await refusalOf(() => normalised('020 7946 0958', code))).toContain(
			'has no country code',
		);
	});
});
