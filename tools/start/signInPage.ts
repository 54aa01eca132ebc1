import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';

/**
 * Serves an address that signs whoever opens it into an n8n on this computer: it hands over the cookie
 * and leads on to n8n. Browsers do not tell ports apart for cookies. Only who knows it gets in.
 * @param n8nUrl the page to lead on to
 * @param cookie `name=value`, as n8n gave it
 * @returns the address
 */
export async function serveSignInPage(n8nUrl: string, cookie: string): Promise<string> {
	const path = `/${randomBytes(12).toString('hex')}`;
	const server = createServer((request, response) => {
		if (request.url !== path) response.writeHead(404, { connection: 'close' }).end();
		else {
			const headers = {
				'set-cookie': `${cookie}; Path=/; HttpOnly; SameSite=Lax`,
				connection: 'close',
			};
			response.writeHead(302, { ...headers, location: n8nUrl }).end();
		}
	});
	// It lasts as long as there is something to sign in to.
	server.unref().listen(0, '127.0.0.1');
	await once(server, 'listening');
	// A server that listens on a port has such an address.
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
}
