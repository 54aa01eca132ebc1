import { normalisePhoneNumber } from '../../../../nodes/shared/fields/phoneNumber';
import { refusalOf } from '../../../support/refusal';

const PLAIN = '442079460958';

describe('A phone number goes out as digits with country code', () => {
	test.each<[string, unknown, string]>([
		['plain digits', '442079460958', PLAIN],
		['a number', 442079460958, PLAIN],
		['a leading plus', '+442079460958', PLAIN],
		['a leading 00', '00442079460958', PLAIN],
		['spaces', ' +44 20 7946 0958 ', PLAIN],
		['no-break and thin spaces', '+44\u00a020\u20097946\u202f0958', PLAIN],
		['dots', '44.20.7946.0958', PLAIN],
		['dashes', '44-20-7946-0958', PLAIN],
		['typographic dashes and a minus sign', '44–20—7946\u22120958', PLAIN],
		['brackets', '(44) 20 [7946] 0958', PLAIN],
		['a plus inside brackets', '(+44) 20 7946 0958', PLAIN],
		['the zero of national calls', '+44 (0)20 7946 0958', PLAIN],
		['the zero of national calls behind 00', '0044 ( 0 ) 20 7946 0958', PLAIN],
		['the zero of national calls behind a bare country code', '44 (0)20 7946 0958', PLAIN],
		['a number that a spreadsheet wrote as a decimal', '442079460958.0', PLAIN],
		['the invisible marks of a copied contact', '\u202a+44 20 7946 0958\u202c', PLAIN],
		['full-width digits', '+４４２０７９４６０９５８', PLAIN],
		['seven digits, the fewest', '1234567', '1234567'],
		['fifteen digits, the most', '123456789012345', '123456789012345'],
	])('%s', (_, raw, digits) => {
		expect(normalisePhoneNumber(raw, 'Recipient')).toBe(digits);
	});
});

describe('What cannot be a phone number is refused with its value', () => {
	test.each<[string, unknown, string]>([
		['six digits', '123456', 'Recipient "123456" is too short for a phone number (7 to 15 digits)'],
		[
			'sixteen digits',
			'1234567890123456',
			'Recipient "1234567890123456" is too long for a phone number (7 to 15 digits)',
		],
		['letters', 'call Ada', 'Recipient "call Ada" is not a phone number'],
		['letters among digits', '4420794x0958', 'Recipient "4420794x0958" is not a phone number'],
		['a plus in the middle', '44+2079460958', 'Recipient "44+2079460958" is not a phone number'],
		['two numbers', '442079460958, 4420', 'Recipient "442079460958, 4420" is not a phone number'],
		['a path', '44207946/../0958', 'Recipient "44207946/../0958" is not a phone number'],
		['a negative number', -442079460958, 'Recipient "-442079460958" is not a phone number'],
		['a fraction', 4420794.5, 'Recipient "4420794.5" is not a phone number'],
		['a list', ['442079460958'], 'Recipient "["442079460958"]" is not a phone number'],
		['true', true, 'Recipient "true" is not a phone number'],
		[
			'a number without country code',
			'020 7946 0958',
			'Recipient "020 7946 0958" has no country code',
		],
		[
			'a zero in brackets and no country code',
			'(0)20 7946 0958',
			'Recipient "(0)20 7946 0958" has no country code',
		],
	])('%s', async (_, raw, message) => {
		const refusal = await refusalOf(() => normalisePhoneNumber(raw, 'Recipient'));
		expect(refusal).toBe(
			`${message}. Give the number with its country code, e.g. +44 20 7946 0958`,
		);
	});

	test.each([[''], ['   '], [undefined], [null]])('%j is empty', async (raw) => {
		expect(await refusalOf(() => normalisePhoneNumber(raw, 'Recipient'))).toBe(
			'Recipient is empty. Fill it in, or check the expression: it gave nothing for this item',
		);
	});
});
