import { normalisePhoneNumber } from '../../../../nodes/shared/fields/phoneNumber';
import { refusalOf } from '../../../support/refusal';

const PLAIN = '442079460958';

const normalised = (raw: unknown, defaultCountryCode?: unknown) =>
	normalisePhoneNumber(raw, 'Recipient', defaultCountryCode);

describe('A phone number goes out as digits with country code', () => {
	test.each<[string, unknown, string]>([
		['plain digits', '442079460958', PLAIN],
		['a number', 442079460958, PLAIN],
		['a big number', 442079460958n, PLAIN],
		['a leading plus', '+442079460958', PLAIN],
		['a leading 00', '00442079460958', PLAIN],
		['spaces', ' +44 20 7946 0958 ', PLAIN],
		['a line break behind it', '+44 20 7946 0958\r\n', PLAIN],
		['no-break and thin spaces', '+44\u00a020\u20097946\u202f0958', PLAIN],
		['dots', '44.20.7946.0958', PLAIN],
		['dashes', '44-20-7946-0958', PLAIN],
		['typographic dashes and a minus sign', '44–20—7946\u22120958', PLAIN],
		['brackets', '(44) 20 [7946] 0958', PLAIN],
		['a plus inside brackets', '(+44) 20 7946 0958', PLAIN],
		['a number that a spreadsheet wrote as a decimal', '442079460958.0', PLAIN],
		['a decimal comma', '442079460958,00', PLAIN],
		['the seven digits of a small country', '+290 22158', '29022158'],
		['fifteen digits, the most', '+49 151 2345678901', '491512345678901'],
	])('%s', (_, raw, digits) => {
		expect(normalised(raw)).toBe(digits);
	});
});

describe('Digits of every script count', () => {
	test.each([
		['Arabic-Indic', '+٤٤٢٠٧٩٤٦٠٩٥٨'],
		['Persian', '+۴۴۲۰۷۹۴۶۰۹۵۸'],
		['Devanagari', '+४४ २० ७९४६ ०९५८'],
		['Bengali', '৪৪২০৭৯৪৬০৯৫৮'],
		['Thai', '๔๔๒๐๗๙๔๖๐๙๕๘'],
		['full-width', '+４４２０７９４６０９５８'],
		['mathematical', '\u{1d7d2}\u{1d7d2}2079460958'],
		['Adlam, beyond the first plane', '\u{1e954}\u{1e954}2079460958'],
		['two scripts in one number', '+٤٤ 20 7946 0958'],
	])('%s', (_, raw) => {
		expect(normalised(raw)).toBe(PLAIN);
	});
});

describe('What address books, sheets and chats put around a number is taken off', () => {
	test.each([
		['an apostrophe that makes a cell text', "'442079460958"],
		['a typographic apostrophe', '’+44 20 7946 0958'],
		['quotes', '"+44 20 7946 0958"'],
		['the invisible marks of a copied contact', '\u202a+44 20 7946 0958\u202c'],
		['right-to-left marks', '\u200f+442079460958\u200f'],
		['a byte order mark', '\ufeff442079460958'],
		['zero-width spaces', '44\u200b2079\u2060460958'],
		['whatsapp:', 'whatsapp:+442079460958'],
		['WhatsApp: in other case', 'WhatsApp:+44 20 7946 0958'],
		['tel:', 'tel:+44-20-7946-0958'],
		['a chat', '442079460958@s.whatsapp.net'],
		['a chat of a web client', '442079460958@c.us'],
		['a chat with the device', '442079460958:17@s.whatsapp.net'],
		['a wa.me link', 'https://wa.me/442079460958'],
		['a wa.me link without https', 'wa.me/442079460958?text=Hello,%20you'],
		['a wa.me link with a plus', 'https://wa.me/+442079460958'],
		['a link of the API', 'https://api.whatsapp.com/send?phone=442079460958&text=Hi'],
		['a link of the web client', 'https://web.whatsapp.com/send/?phone=%2B442079460958'],
		['a link of the app', 'whatsapp://send?phone=442079460958'],
	])('%s', (_, raw) => {
		expect(normalised(raw)).toBe(PLAIN);
	});
});

describe('The zero of national calls goes, and a zero that belongs to the number stays', () => {
	test.each([
		['United Kingdom', '+44 (0)20 7946 0958', PLAIN],
		['United Kingdom behind 00', '0044 ( 0 ) 20 7946 0958', PLAIN],
		['United Kingdom behind a bare country code', '44 (0)20 7946 0958', PLAIN],
		['United Kingdom without brackets', '+44 020 7946 0958', PLAIN],
		['Germany', '+49 (0)30 901820', '4930901820'],
		['Germany without brackets', '+49 0170 5550123', '491705550123'],
		['France', '+33 (0)6 12 34 56 78', '33612345678'],
		['Poland, which has no such zero', '+48 (0)22 123 45 67', '48221234567'],
		['Hungary, which dials 06', '+36 06 30 123 4567', '36301234567'],
		['Russia, which dials 8', '+7 8 912 345 67 89', '79123456789'],
		['Italy', '+39 (0)331 123456', '390331123456'],
		['Italy without brackets', '+39 0331 123456', '390331123456'],
		['San Marino', '+378 (0)549 882345', '3780549882345'],
		['Ivory Coast', '+225 (0)7 89 12 34 56', '2250789123456'],
		['Congo', '+242 (0)6 123 45 67', '242061234567'],
	])('%s', (_, raw, digits) => {
		expect(normalised(raw)).toBe(digits);
	});

	test.each(['+44 20 (0) 7946 0958', '44 20 7946 (0) 0958', '+1 555 (0) 010 0199'])(
		'%j is refused, since the zero stands where none is dialled',
		async (raw) => {
			expect(await refusalOf(() => normalised(raw))).toContain(
				`Recipient "${raw}" has a (0) that does not stand behind the country code`,
			);
		},
	);
});

describe('Numbers that the plans have given up, and WhatsApp still names people by, stay', () => {
	test.each([
		['the 1 of Mexican mobile phones', '+52 1 55 1234 5678', '5215512345678'],
		['the 9 of Argentinian mobile phones', '+54 9 11 1234 5678', '5491112345678'],
		['Brazil without the ninth digit', '+55 11 8765 4321', '551187654321'],
		['eight digits in Ivory Coast', '+225 07 89 12 34', '22507891234'],
		['eight digits in Benin', '22997123456', '22997123456'],
	])('%s', (_, raw, digits) => {
		expect(normalised(raw)).toBe(digits);
	});
});

const HINT = 'Give one number with its country code, e.g. +44 20 7946 0958';
const SIGNS =
	'Besides digits it may hold spaces, dots, dashes, pairs of brackets, and + or 00 in front';

describe('What cannot be a phone number is refused with its value', () => {
	test.each<[string, unknown, string]>([
		['six digits', '123456', 'is too short for a phone number (7 to 15 digits)'],
		['sixteen digits', '1234567890123456', 'is too long for a phone number (7 to 15 digits)'],
		['letters', 'call Ada', 'is not a phone number'],
		['letters among digits', '4420794a0958', 'is not a phone number'],
		['a plus in the middle', '44+2079460958', 'is not a phone number'],
		['a bracket that does not close', '1) 442079460958', 'is not a phone number'],
		['a footnote', '442079460958²', 'is not a phone number'],
		['an email address', '442079460958@example.com', 'is not a phone number'],
		['a link without a number', 'https://wa.me/message/ABC123', 'is not a phone number'],
		['a negative number', -442079460958, 'is not a phone number'],
		['a fraction', 4420794.5, 'is not a phone number'],
		['true', true, 'is not a phone number'],
		['signs alone', '+()-', 'is not a phone number'],
		['the name of a field alone', 'whatsapp:', 'is not a phone number'],
		['a page of text', '4'.repeat(5000), 'is not a phone number'],
	])('%s', async (_, raw, reason) => {
		const hint = reason === 'is not a phone number' ? `${HINT}. ${SIGNS}` : HINT;
		const refusal = await refusalOf(() => normalised(raw));
		expect(refusal).toMatch(/^Recipient "/);
		expect(refusal.endsWith(`" ${reason}. ${hint}`)).toBe(true);
	});

	test.each(['020 7946 0958', '(0)20 7946 0958'])(
		'no country code, with both ways out: %s',
		async (raw) => {
			expect(await refusalOf(() => normalised(raw))).toBe(
				`Recipient "${raw}" has no country code. ${HINT}; or choose the country of such numbers under Options → Default Country Code`,
			);
		},
	);

	test('a list', async () => {
		expect(await refusalOf(() => normalised(['442079460958']))).toBe(
			`Recipient "["442079460958"]" is not a phone number. ${HINT}. ${SIGNS}`,
		);
	});

	test.each([[''], ['   '], ['\u200f'], ["'"], [undefined], [null]])('%j is empty', async (raw) => {
		expect(await refusalOf(() => normalised(raw))).toBe(
			'Recipient is empty. Fill it in, or check the expression: it gave nothing for this item',
		);
	});
});

describe('More than one number is refused, however short the two are together', () => {
	test.each([
		['a line break', '4420794\n6095812'],
		['a line break of Windows', '+442079460958\r\n+442079460959'],
		['a line separator', '4420794\u20286095812'],
		['two cells', '4420794\t6095812'],
		['a comma', '442079460958, 4420'],
		['a semicolon', '4420794;6095812'],
		['a slash', '4420794 / 6095812'],
		['a path', '44207946/../0958'],
		['"or"', '4420794 or 6095812'],
		['"and"', '4420794 and 6095812'],
		['an ampersand', '4420794 & 6095812'],
		['a second plus', '+4420794 +6095812'],
	])('%s', async (_, raw) => {
		expect(await refusalOf(() => normalised(raw))).toContain(
			`Recipient "${raw}" may hold more than one phone number. ${HINT}`,
		);
	});
});

describe('An extension is refused, since it would become part of the number', () => {
	test.each([
		'+1 (555) 010-0199 (12)',
		'+1 (555) 010-0199 [12]',
		'+1 555 010 0199 ext. 12',
		'+1 555 010 0199 ext 12',
		'+1 555 010 0199 Extension 12',
		'+1 555 010 0199, ext. 12',
		'+1 555 010 0199x12',
		'+1 555 010 0199 #12',
		'tel:+1-555-010-0199;ext=12',
		'+49 30 901820 (12)',
	])('%j', async (raw) => {
		expect(await refusalOf(() => normalised(raw))).toContain('" has an extension. ');
	});
});

describe('An address of WhatsApp that is no person is refused and named', () => {
	test.each([
		['120363025246125486@g.us', 'is a WhatsApp group'],
		['442079460958-1416179632@g.us', 'is a WhatsApp group'],
		['https://chat.whatsapp.com/ABCdef123', 'is a WhatsApp group'],
		['148142857142857@lid', 'is an ID inside WhatsApp (LID)'],
		['148142857142857:2@hosted.lid', 'is an ID inside WhatsApp (LID)'],
		['status@broadcast', 'is a WhatsApp broadcast list'],
		['1416179632@broadcast', 'is a WhatsApp broadcast list'],
		['120363144038483540@newsletter', 'is a WhatsApp channel'],
		['https://whatsapp.com/channel/0029Va', 'is a WhatsApp channel'],
	])('%j', async (raw, reason) => {
		expect(await refusalOf(() => normalised(raw))).toContain(`Recipient "${raw}" ${reason}`);
	});
});

describe('A number that its country cannot have is refused with number and country', () => {
	test.each([
		[
			'+44123456',
			'has 6 digits behind +44 (United Kingdom and others), where numbers have 7, 9 or 10',
		],
		[
			'+1 555 010 01991',
			'has 11 digits behind +1 (United States and others), where numbers have 10',
		],
		['+1234567', 'has 6 digits behind +1 (United States and others), where numbers have 10'],
		['+33 6 12 34 56 7', 'has 8 digits behind +33 (France), where numbers have 9'],
		['+852 9000 00011 1', 'has 10 digits behind +852 (Hong Kong'],
		['+210 123 456 789', 'begins with no country code'],
		['999123456789', 'begins with no country code'],
	])('%j', async (raw, reason) => {
		expect(await refusalOf(() => normalised(raw))).toContain(`Recipient "${raw}" ${reason}`);
	});
});

describe('Numbers of fiction and of tests stay possible', () => {
	test.each(['15550100199', '15005550100', '447700900000', '440000000000', '85290000001'])(
		'%s',
		(number) => {
			expect(normalised(number)).toBe(number);
		},
	);
});
