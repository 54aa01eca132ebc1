import type { FastifyInstance } from 'fastify';
import type { UploadFolder } from '../api/uploads';
import type { ChatMessage } from '../message';
import type { Inbox } from './inbox';

/**
 * The messages that programs sent, for tests and tools; and what the inbox page asks for: everything in
 * its conversations, what arrives or changes as server-sent events, and a way to clear.
 */
export function addMessageRoutes(app: FastifyInstance, inbox: Inbox, uploads: UploadFolder): void {
	app.get('/inbox/api/messages', () => inbox.list());
	app.get('/inbox/api/conversations', () => inbox.all());

	app.delete('/inbox/api/messages', async (_request, reply) => {
		const files = inbox.clear().flatMap(({ file }) => file ?? []);
		await Promise.all(files.map((file) => uploads.remove(file)));
		return await reply.code(204).send();
	});

	app.get('/inbox/api/events', (request, reply) => {
		reply.hijack();
		reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
		// Something must be written for the browser to take the connection as open.
		reply.raw.write(': connected\n\n');
		const tell = (message: ChatMessage) => {
			reply.raw.write(`data: ${JSON.stringify(message)}\n\n`);
		};
		const cleared = () => {
			reply.raw.write('event: cleared\ndata: {}\n\n');
		};
		const stop = inbox.watch({ added: tell, changed: tell, cleared });
		request.raw.once('close', stop);
	});
}
