import { explainTransport } from '../../../../nodes/shared/engine/explainTransport';

describe('A request that never left', () => {
	test.each([
		['ECONNREFUSED', 'The address refused the connection'],
		['ENOTFOUND', 'The host name is not known'],
		['CERT_HAS_EXPIRED', 'The certificate of the host has expired'],
	])('%s: nothing was sent', (code, why) => {
		expect(explainTransport({ code, reason: 'x' }, 'iSlash', true)).toEqual({
			message: 'iSlash could not be reached',
			description: `${why} (${code}). Nothing was sent. Check the base URL in the credential and the network of n8n.`,
		});
	});

	test('n8n itself held it back: its reason is shown', () => {
		const given = { code: undefined, reason: 'Domain not allowed' };
		expect(explainTransport(given, 'iSlash', true)).toEqual({
			message: 'The request to iSlash was not sent',
			description: 'n8n did not let it out: Domain not allowed.',
		});
	});
});

describe('A request that left and got no answer', () => {
	test.each(['ECONNRESET', 'ETIMEDOUT', 'ECONNABORTED', 'EPIPE'])(
		'%s: a send may have been delivered',
		(code) => {
			expect(explainTransport({ code, reason: 'x' }, 'Lancepilot', true)).toEqual({
				message: 'The connection to Lancepilot ended without an answer',
				description: `${code}. The message may have been delivered all the same: look at the conversation before sending it again.`,
			});
		},
	);

	test('a read can simply be repeated', () => {
		expect(
			explainTransport({ code: 'ECONNRESET', reason: 'x' }, 'Lancepilot', false).description,
		).toBe('ECONNRESET. Run the node again.');
	});
});
