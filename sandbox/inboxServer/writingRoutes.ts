import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { phoneNumber, spelledNumber } from '../api/phoneNumber';
import { bodyType, readBody } from '../api/requestBody';
import type { UploadFolder } from '../api/uploads';
import type { Inbox } from './inbox';
import { writtenFrom } from './writing';

/**
 * `POST /sandbox/messages` writes as the customer, or as a person in the app of the service.
 * `GET /sandbox/people/:number` says how a number is written and whose it is.
 */
export async function addWritingRoutes(
	app: FastifyInstance,
	inbox: Inbox,
	uploads: UploadFolder,
): Promise<void> {
	await app.register(async (scope) => {
		scope.removeAllContentTypeParsers();
		await scope.register(multipart, { limits: { fileSize: Infinity } });
		scope.addContentTypeParser('*', (_request, _payload, done) => {
			done(null);
		});
		scope.post('/sandbox/messages', async (request, reply) => {
			// A form of any web page that is open in the browser could write here, too.
			if (request.headers['sec-fetch-site'] === 'cross-site') {
				return await reply.code(403).send({ message: 'Write in the inbox itself' });
			}
			const type = bodyType(request.headers['content-type']);
			const body = await readBody(request, type, uploads, () => undefined);
			const written = writtenFrom(body, inbox);
			const message =
				typeof written === 'string' ? undefined : inbox.write(written.draft, written.writing);
			const unused = Object.values(body.uploads).filter(({ id }) => id !== message?.file?.id);
			await Promise.all(unused.map((upload) => uploads.remove(upload)));
			return message
				? await reply.code(201).send(message)
				: await reply.code(400).send({ message: written });
		});
	});

	app.get<{ Params: { number: string } }>('/sandbox/people/:number', async (request, reply) => {
		const result = phoneNumber(request.params.number);
		if ('reason' in result) {
			return await reply.code(400).send({ message: `The number ${result.reason}` });
		}
		const { number } = result;
		return await reply.send({
			number,
			spelled: spelledNumber(number),
			name: inbox.nameFor(number),
		});
	});
}
