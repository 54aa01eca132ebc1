import { serveSignInPage } from '../../../tools/start/signInPage';

const n8nUrl = 'http://127.0.0.1:5678/home/workflows';

test('Its address hands over the cookie and leads on to n8n', async () => {
	const address = await serveSignInPage(n8nUrl, 'n8n-auth=secret');
	const answer = await fetch(address, { redirect: 'manual' });
	expect(answer.status).toBe(302);
	expect(answer.headers.get('location')).toBe(n8nUrl);
	expect(answer.headers.getSetCookie()).toEqual([
		'n8n-auth=secret; Path=/; HttpOnly; SameSite=Lax',
	]);
});

test('No other address does', async () => {
	const address = await serveSignInPage(n8nUrl, 'n8n-auth=secret');
	const answer = await fetch(new URL('/', address), { redirect: 'manual' });
	expect(answer.status).toBe(404);
	expect(answer.headers.getSetCookie()).toEqual([]);
});
