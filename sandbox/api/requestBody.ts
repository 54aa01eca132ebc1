import { text } from 'node:stream/consumers';
import type { FastifyRequest } from 'fastify';
import type { Upload, UploadFolder } from './uploads';

export type BodyType = 'application/json' | 'multipart/form-data';

/** A request's body, files already on disk. */
export interface RequestBody {
	fields: Record<string, unknown>;
	uploads: Record<string, Upload>;
}

/** The body's media type without parameters; undefined when it has none that the APIs document. */
export function bodyType(contentType = ''): BodyType | undefined {
	const type = contentType.split(';', 1)[0]?.trim().toLowerCase();
	return type === 'application/json' || type === 'multipart/form-data' ? type : undefined;
}

/**
 * Reads the whole body.
 * @param onField Called with each form field as it arrives, before the parts after it are read.
 * @throws When a multipart body is malformed or the client goes away.
 */
export async function readBody(
	request: FastifyRequest,
	type: BodyType | undefined,
	folder: UploadFolder,
	onField: (name: string, value: unknown) => void,
): Promise<RequestBody> {
	if (type === 'multipart/form-data') return await readForm(request, folder, onField);
	const content = await text(request.raw);
	return { fields: type === 'application/json' ? jsonFields(content) : {}, uploads: {} };
}

async function readForm(
	request: FastifyRequest,
	folder: UploadFolder,
	onField: (name: string, value: unknown) => void,
): Promise<RequestBody> {
	const body: RequestBody = { fields: {}, uploads: {} };
	try {
		for await (const part of request.parts()) {
			if (part.type === 'file') {
				const upload = await folder.save(part.file, part.filename || 'file', part.mimetype);
				body.uploads[part.fieldname] = upload;
			} else {
				body.fields[part.fieldname] = repeated(body.fields[part.fieldname], part.value);
				onField(part.fieldname, part.value);
			}
		}
	} catch (error) {
		await Promise.all(Object.values(body.uploads).map((upload) => folder.remove(upload)));
		throw error;
	}
	return body;
}

/** A field that comes again makes a list. */
function repeated(before: unknown, value: unknown): unknown {
	if (before === undefined) return value;
	const values: unknown[] = Array.isArray(before) ? before : [before];
	return [...values, value];
}

/** PHP's frameworks see no input at all in broken JSON, so required fields then count as missing. */
function jsonFields(content: string): Record<string, unknown> {
	try {
		const parsed: unknown = JSON.parse(content);
		return isRecord(parsed) ? parsed : {};
	} catch {
		return {};
	}
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without blank strings and nulls: Laravel's default middleware treats both as not sent. */
export function withoutBlanks(fields: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(fields)
			.filter(([, value]) => value !== null && !(typeof value === 'string' && value.trim() === ''))
			.map(([name, value]) => [name, isRecord(value) ? withoutBlanks(value) : value]),
	);
}
