import type { NoAnswer } from '../../../../../nodes/shared/engine/outcome/answer';
import { explainSilence } from '../../../../../nodes/shared/engine/outcome/explainSilence';

const given = (changes: Partial<NoAnswer>): NoAnswer => ({
	code: undefined,
	isUnwritten: false,
	isLate: false,
	reason: 'socket hang up',
	uploaded: 0,
	size: 0,
	...changes,
});

describe('A request that never left', () => {
	test.each([
		['ECONNREFUSED', 'The address refused the connection'],
		['ENOTFOUND', 'The host name is not known'],
		['EAI_AGAIN', 'The host name could not be looked up'],
		['EPROTO', 'The address does not speak HTTPS as expected'],
		['CERT_HAS_EXPIRED', 'The certificate of the host has expired'],
		['CERT_NOT_YET_VALID', 'The certificate of the host is not valid yet'],
		['DEPTH_ZERO_SELF_SIGNED_CERT', 'The certificate of the host is self-signed'],
		['SELF_SIGNED_CERT_IN_CHAIN', 'The certificate of the host is self-signed'],
		['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'The certificate of the host cannot be verified'],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'The certificate of the host cannot be verified'],
		['ERR_TLS_CERT_ALTNAME_INVALID', 'The certificate belongs to another host'],
	])('%s: nothing reached the service', (code, why) => {
		expect(
			explainSilence('unreached', given({ code, isUnwritten: true }), 'iSlash', 'send'),
		).toMatchObject({
			message: 'iSlash could not be reached',
			description: `${why} (${code}). Nothing reached the service. Check the base URL in the credential and the network of n8n.`,
		});
	});

	test.each([
		['EHOSTUNREACH', 'The host cannot be reached'],
		['ENETUNREACH', 'The network cannot be reached'],
	])('%s, while connecting: nothing reached the service', (code, why) => {
		const { message, description } = explainSilence(
			'unreached',
			given({ code, isUnwritten: true }),
			'iSlash',
			'send',
		);
		expect(message).toBe('iSlash could not be reached');
		expect(description).toContain(`${why} (${code}). Nothing reached the service.`);
	});

	test('a connection that never came about, whatever its code', () => {
		const result = given({ code: 'ETIMEDOUT', isUnwritten: true });
		expect(explainSilence('unreached', result, 'iSlash', 'send')).toMatchObject({
			message: 'iSlash could not be reached',
			description:
				'The address did not take the connection (ETIMEDOUT). Nothing reached the service. Check the base URL in the credential and the network of n8n.',
		});
	});

	test('a connection that did not come about in time', () => {
		const result = given({ code: 'ERR_CANCELED', isUnwritten: true, isLate: true });
		expect(explainSilence('unreached', result, 'iSlash', 'send').description).toContain(
			'The address did not take the connection in the time it was given. Nothing reached the service.',
		);
	});

	test('n8n itself held it back: its reason is shown', () => {
		const result = given({ reason: 'Domain not allowed' });
		expect(explainSilence('heldBack', result, 'iSlash', 'send')).toEqual({
			message: 'The request to iSlash was not sent',
			description: 'n8n did not let it out: Domain not allowed.',
		});
	});
});

describe('A request that left and got no answer', () => {
	test.each([
		['ECONNRESET', 'The other side, or something on the way to it, cut the connection'],
		['EPIPE', 'The other side closed the connection while the request was being sent'],
		['ETIMEDOUT', 'Nothing came back over the connection any more'],
		['EHOSTUNREACH', 'The host could not be reached any more'],
		['ENETUNREACH', 'The network could not be reached any more'],
		['HPE_INVALID_HEADER_TOKEN', 'What came back is not HTTP'],
		['ESOMETHING', 'socket hang up'],
	])(
		'%s is said in words with the code behind them: a send may have been delivered',
		(code, why) => {
			expect(explainSilence('silent', given({ code }), 'Lancepilot', 'send')).toMatchObject({
				message:
					'The connection to Lancepilot ended without an answer; the message may have been delivered',
				description: `${why} (${code}).\nLook at the conversation before you send it again.`,
			});
		},
	);

	test('in its time: it says so, and how far it got', () => {
		const result = given({ isLate: true, uploaded: 3 * 1024 * 1024, size: 100 * 1024 * 1024 });
		expect(explainSilence('silent', result, 'Lancepilot', 'send')).toMatchObject({
			message: 'Lancepilot did not answer in time; the message may have been delivered',
			description:
				'3.0 MB of 100.0 MB had been handed over.\nLook at the conversation before you send it again.',
		});
	});

	test('a file that broke off half-way', () => {
		const result = given({ reason: 'S3 went away', uploaded: 1024 * 1024, size: 2 * 1024 * 1024 });
		expect(explainSilence('silent', result, 'Lancepilot', 'send').description).toBe(
			'S3 went away.\n1.0 MB of 2.0 MB had been handed over.\nLook at the conversation before you send it again.',
		);
	});

	test('a read can simply be repeated', () => {
		expect(
			explainSilence('silent', given({ code: 'ECONNRESET' }), 'Lancepilot', 'read'),
		).toMatchObject({
			message: 'The connection to Lancepilot ended without an answer',
			description:
				'The other side, or something on the way to it, cut the connection (ECONNRESET).\nRun the node again.',
		});
	});
});
