import { request } from 'node:http';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import FormData from 'form-data';
import type { Sandbox } from '../../sandbox/server';

interface RawAnswer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	text: string;
}

export interface RequestParts {
	json?: unknown;
	form?: FormData;
	/** Sent as it is. */
	body?: string | Buffer;
	headers?: Record<string, string>;
}

/** One HTTP request with nothing between the test and the socket. Rejects with the socket's error. */
export function send(method: string, url: string, parts: RequestParts = {}): Promise<RawAnswer> {
	const { json, form, body = json === undefined ? undefined : JSON.stringify(json) } = parts;
	const headers = {
		...(json !== undefined && { 'content-type': 'application/json' }),
		...form?.getHeaders(),
		...(form && { 'content-length': String(form.getLengthSync()) }),
		...parts.headers,
	};
	return new Promise((resolve, reject) => {
		const outgoing = request(url, { method, headers, agent: false }, (incoming) => {
			text(incoming).then((content) => {
				resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text: content });
			}, reject);
		});
		outgoing.on('error', reject);
		if (form) form.pipe(outgoing);
		else outgoing.end(body);
	});
}

/** Calls below a workspace of the demo account, with its token. */
export function lancepilot(sandbox: Sandbox) {
	const { baseUrl, accessToken, workspaceId } = sandbox.lancepilot;
	return (method: string, path: string, parts: RequestParts = {}): Promise<RawAnswer> =>
		send(method, `${baseUrl}/workspaces/${workspaceId}${path}`, {
			...parts,
			headers: { authorization: `Bearer ${accessToken}`, ...parts.headers },
		});
}

/** Calls to the demo channel, with its user token. */
export function islash(sandbox: Sandbox) {
	const { baseUrl, userToken } = sandbox.islash;
	return (method: string, path: string, parts: RequestParts = {}): Promise<RawAnswer> =>
		send(method, `${baseUrl}${path}`, {
			...parts,
			headers: { 'x-user-token': userToken, ...parts.headers },
		});
}

interface FilePart {
	content: Buffer | Readable;
	/** Bytes; needed for a stream. */
	size?: number;
	filename?: string;
	contentType: string;
}

/** A multipart form; text fields first, as people write them. */
export function formOf(
	fields: Record<string, string | string[]>,
	files: Record<string, FilePart> = {},
): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) {
		for (const one of [value].flat()) form.append(name, one);
	}
	for (const [name, { content, size, filename = 'file.bin', contentType }] of Object.entries(
		files,
	)) {
		form.append(name, content, { filename, contentType, knownLength: size });
	}
	return form;
}

/** A stream of that many bytes, never held in memory as a whole. */
export function bytes(size: number): Readable {
	const block = Buffer.alloc(1024 * 1024, 'lancepilot');
	return Readable.from(
		(function* blocks() {
			for (let left = size; left > 0; left -= block.length) {
				yield left < block.length ? block.subarray(0, left) : block;
			}
		})(),
	);
}

/** The least that an operation accepts, and the documented status of its success. */
export interface SmallestRequest {
	operationId: string;
	status: number;
	method: string;
	path: string;
	/** Made afresh for each request, since a form can be sent once. */
	parts?: () => RequestParts;
}
