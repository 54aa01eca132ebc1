import { redact, withoutSecrets } from '../../../nodes/shared/secrets';

test('Secrets that an API repeats are taken out of its words', () => {
	expect(redact('Token t0ken (t0ken) of channel s3ss', ['t0ken', 's3ss'])).toBe(
		'Token *** (***) of channel ***',
	);
});

test('A secret is taken out of an address too, where some of its characters are written as codes', () => {
	expect(redact('Not found: /label?session=k%2F3y%3D', ['k/3y='])).toBe(
		'Not found: /label?session=***',
	);
});

test('A secret with half a character does no harm', () => {
	expect(redact('Bad token abc\ud800', ['abc\ud800'])).toBe('Bad token ***');
});

test('An empty secret takes nothing out', () => {
	expect(redact('Not found', [''])).toBe('Not found');
});

test('A secret that begins like another leaves no rest of it', () => {
	expect(redact('Bad token abc123', ['abc', 'abc123'])).toBe('Bad token ***');
});

test('A record has a mark where a value is a secret, and is otherwise as it was', () => {
	const record = { id: 12, list: ['abc', null, true], deep: { key: 'abc', number: 123 } };
	expect(withoutSecrets(record, ['abc', '123'])).toEqual({
		id: 12,
		list: ['***', null, true],
		deep: { key: '***', number: '***' },
	});
	expect(withoutSecrets(record, ['xyz'])).toEqual(record);
	expect(withoutSecrets(record, [])).toBe(record);
});

test('A value that only contains a secret stays', () => {
	expect(withoutSecrets({ number: '+44123456' }, ['123456'])).toEqual({ number: '+44123456' });
});
