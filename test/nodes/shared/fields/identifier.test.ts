import { asIdentifier } from '../../../../nodes/shared/fields/identifier';
import { refusalOf } from '../../../support/refusal';

test.each([
	'1042',
	'3f2b6c1e-8a54-4d0e-9b77-5c1d2e3f4a5b',
	'cus_9.a~B',
	'a b',
	'名前',
	'...',
	'.hidden',
	'a?b#c&d=e',
])('%j can be an ID', (id) => {
	expect(asIdentifier(id, 'Workspace')).toBe(id);
	expect(asIdentifier(` ${id}\n`, 'Workspace')).toBe(id);
});

test.each([
	['number/15551234567', 'holds a slash'],
	['1042/../1043', 'holds a slash'],
	['\\1042', 'holds a slash'],
	['number%2F15551234567', 'holds a percent sign'],
	['number%2f15551234567', 'holds a percent sign'],
	['number%252F15551234567', 'holds a percent sign'],
	['%2e%2e', 'holds a percent sign'],
	['100%', 'holds a percent sign'],
	['.', 'is only dots'],
	['..', 'is only dots'],
	['10\u000042', 'holds an invisible character'],
	['10\n42', 'holds an invisible character'],
	['10\t42', 'holds an invisible character'],
	['10\u007f42', 'holds an invisible character'],
	['10\u0085 42', 'holds an invisible character'],
	['10\u00a042', 'holds an invisible character'],
	['10\u00ad42', 'holds an invisible character'],
	['\u200b1042', 'holds an invisible character'],
	['1042\u200e', 'holds an invisible character'],
	['10\u202e42', 'holds an invisible character'],
	['10\u206042', 'holds an invisible character'],
	['10\u2028 42', 'holds an invisible character'],
	['1042\ufe0f', 'holds an invisible character'],
	['10\u316442', 'holds an invisible character'],
	['1042\ud83d', 'holds an invisible character'],
])('%j is refused by field and value', async (id, reason) => {
	expect(await refusalOf(() => asIdentifier(id, 'Contact ID'))).toBe(
		`Contact ID "${id}" ${reason}, which no ID has. Enter the ID as the service shows it; a part of its address is not needed`,
	);
});
