import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Upload, UploadFolder } from '../api/uploads';
import { byteRange } from './byteRange';

/** `GET /inbox/files/:id`: an uploaded file as it came, in parts where a player seeks. */
export function addFileRoutes(app: FastifyInstance, uploads: UploadFolder): void {
	app.get<{ Params: { id: string } }>('/inbox/files/:id', async (request, reply) => {
		const upload = uploads.find(request.params.id);
		if (!upload) return await reply.code(404).send({ message: 'No such file.' });
		reply.headers({
			'content-type': upload.mimeType,
			'content-disposition': disposition(upload),
			'accept-ranges': 'bytes',
			// An uploaded page or SVG must not act in the inbox's name.
			'content-security-policy': 'sandbox',
			'x-content-type-options': 'nosniff',
		});
		const range = byteRange(request.headers.range, upload.size);
		if (range === 'unsatisfiable') {
			return await reply.code(416).header('content-range', `bytes */${upload.size}`).send();
		}
		const { start, end } = range ?? { start: 0, end: upload.size - 1 };
		if (range) reply.code(206).header('content-range', `bytes ${start}-${end}/${upload.size}`);
		reply.header('content-length', end - start + 1);
		// An empty file has no last byte to read up to.
		return await reply.send(end < start ? '' : createReadStream(upload.path, { start, end }));
	});
}

function disposition({ mimeType, name }: Upload): string {
	const shown = /^(image|audio|video)\//.test(mimeType) || mimeType === 'application/pdf';
	// RFC 5987 leaves fewer characters unescaped than encodeURIComponent does.
	const encoded = encodeURIComponent(name).replace(
		/['()*]/g,
		(character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encoded}`;
}
