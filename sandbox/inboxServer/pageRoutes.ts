import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const folder = join(__dirname, '..', 'inbox');
const contentTypes: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
};
const contentSecurityPolicy = [
	"default-src 'self'",
	"img-src 'self' data: http: https:",
	"media-src 'self' http: https:",
	"style-src 'self'",
	"script-src 'self'",
].join('; ');

/** The inbox page: the files of `sandbox/inbox/`. */
export function addPageRoutes(app: FastifyInstance): void {
	app.get('/', (_request, reply) => reply.redirect('/inbox/'));
	app.get('/inbox', (_request, reply) => reply.redirect('/inbox/'));
	app.get<{ Params: { '*': string } }>('/inbox/*', async (request, reply) => {
		const name = request.params['*'] || 'index.html';
		const contentType = contentTypes[extname(name)];
		// Only what the folder lists: no name leads anywhere else.
		const exists = contentType !== undefined && (await readdir(folder)).includes(name);
		if (!exists) return await reply.code(404).send({ message: 'Not found.' });
		return await reply
			.headers({
				'content-type': contentType,
				'content-security-policy': contentSecurityPolicy,
				'x-content-type-options': 'nosniff',
				'cache-control': 'no-cache',
			})
			.send(await readFile(join(folder, name)));
	});
}
