import type { Effect } from '../../../nodes/shared/call';
import { reasonInWords } from '../../../nodes/shared/reason';

const NUMBER = '+442079460958';

const headline = (
	words: string[],
	effect: Effect = 'send',
	recipient: string | undefined = NUMBER,
) => reasonInWords(words, { effect, serviceName: 'Lancepilot', recipient })?.headline;

describe('A closed window is told by the words of services and of Meta', () => {
	test.each([
		'The 24-hour window is closed.',
		'contact: The 24 hour window is closed.',
		'More than 24 hours have passed since the customer last replied',
		'RESP_SESSION_CLOSED: outside the 24h window',
		'Re-engagement message',
		'Reengagement message',
		'(#131047) Message failed to send',
		'Customer service window expired',
	])('%s', (words) => {
		expect(headline(['Validation error', words])).toBe(
			'The 24-hour window of +442079460958 is closed',
		);
	});
});

describe('A template that is not approved is told', () => {
	test.each([
		'The template is not approved.',
		'Template has not been approved yet',
		'TEMPLATE_NOT_APPROVED',
		'There is no approved template order_ready.',
		'The selected template is pending',
		'Template order_ready was rejected',
		'(#132001) Template name does not exist in the translation',
	])('%s', (words) => {
		expect(headline([words])).toBe(
			'The template for +442079460958 is not one that Meta has approved',
		);
	});
});

describe('An unknown contact is told', () => {
	test.each(['Contact not found.', 'RESP_CONTACT_NOT_FOUND', 'There is no customer 85290000001.'])(
		'%s',
		(words) => {
			expect(headline([words])).toBe('Lancepilot found no contact with the number +442079460958');
			expect(headline([words], 'change')).toBe(
				'Lancepilot found no contact with the number +442079460958',
			);
		},
	);

	test('by its ID', () => {
		expect(headline(['Contact not found'], 'send', 'contact 1042')).toBe(
			'Lancepilot found no contact 1042',
		);
	});
});

describe('No reason is read into words that give none', () => {
	test.each([
		'Validation error',
		'Resource not found.',
		'RESP_INVALID: Session is closed',
		'Session expired',
		'text.body: The text.body field is required.',
		'The order 1310471 is unknown',
		'The file must not be greater than 5120 kilobytes.',
		'Template variables are missing',
		'',
	])('%s', (words) => {
		expect(headline([words])).toBeUndefined();
	});

	test('nor into those of a change or a read, where the words mean something else', () => {
		expect(headline(['The template is pending'], 'change')).toBeUndefined();
		expect(headline(['Try again in 24 hours'], 'change')).toBeUndefined();
		expect(headline(['Contact not found'], 'read')).toBeUndefined();
	});
});

test('A person whom no field names is spoken of all the same', () => {
	const { headline } =
		reasonInWords(['The 24-hour window is closed'], { effect: 'send', serviceName: 'iSlash' }) ??
		{};
	expect(headline).toBe('The 24-hour window of this person is closed');
});
