import { isAllowed } from '../../../../nodes/shared/webhook/secret';
import { anyText, anyValue } from '../../../support/arbitraries';
import { always } from '../../../support/properties';

const nowhere = { query: {}, headers: {} };

test.each([[''], ['  ']])('Where the secret is "%s", everyone may call', (secret) => {
	expect(isAllowed(secret, nowhere)).toBe(true);
});

test.each([
	['the query', { query: { token: 'open sesame' }, headers: {} }],
	['the header', { query: {}, headers: { 'x-webhook-secret': 'open sesame' } }],
	[
		'one place, with something else in the other',
		{ query: { token: 'open sesame' }, headers: { 'x-webhook-secret': 'x' } },
	],
	['a place with spaces around it', { query: { token: ' open sesame\n' }, headers: {} }],
])('Who has it in %s may call', (_, place) => {
	expect(isAllowed('open sesame ', place)).toBe(true);
});

test.each([
	['nowhere', nowhere],
	['in part', { query: { token: 'open' }, headers: {} }],
	['in another case', { query: { token: 'Open Sesame' }, headers: {} }],
	['as a list', { query: { token: ['open sesame'] }, headers: {} }],
	['inside an object', { query: { token: { token: 'open sesame' } }, headers: {} }],
	['under another name', { query: { secret: 'open sesame' }, headers: {} }],
	['in another header', { query: {}, headers: { authorization: 'open sesame' } }],
])('Who has it %s may not', (_, place) => {
	expect(isAllowed('open sesame', place)).toBe(false);
});

test('Only the secret itself opens', () => {
	always(anyText, anyValue, (secret, given) => {
		const isIt = typeof given === 'string' && given.trim() === secret.trim();
		expect(isAllowed(secret, { query: { token: given }, headers: {} })).toBe(
			secret.trim() === '' || isIt,
		);
	});
});
