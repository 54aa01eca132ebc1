import { redact } from '../../../nodes/shared/secrets';

test('Secrets that an API repeats are taken out of its words', () => {
	expect(redact('Token t0ken (t0ken) of channel s3ss', ['t0ken', 's3ss'])).toBe(
		'Token *** (***) of channel ***',
	);
});

test('An empty secret takes nothing out', () => {
	expect(redact('Not found', [''])).toBe('Not found');
});

test('A secret that begins like another leaves no rest of it', () => {
	expect(redact('Bad token abc123', ['abc', 'abc123'])).toBe('Bad token ***');
});
