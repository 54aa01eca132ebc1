import type { RequestView } from '../message';
import type { BodyType, RequestBody } from './requestBody';

const mask = '••••';
const secretHeaders: Record<string, string> = {
	authorization: `Bearer ${mask}`,
	'x-user-token': mask,
	cookie: mask,
};

/** A request for people to read, with no secret in it. */
export function viewRequest(
	method: string,
	url: string,
	headers: Record<string, string>,
	type: BodyType | undefined,
	body: RequestBody,
): RequestView {
	return {
		method,
		path: url.replace(/([?&]session=)[^&]*/g, `$1${mask}`),
		headers: Object.fromEntries(
			Object.entries(headers).map(([name, value]) => [name, secretHeaders[name] ?? value]),
		),
		body: type === 'multipart/form-data' ? viewForm(body) : viewJson(body.fields),
	};
}

function viewForm({ fields, uploads }: RequestBody): string {
	return [
		...Object.entries(masked(fields)).map(([name, value]) => `${name}: ${plain(value)}`),
		...Object.entries(uploads).map(
			([name, file]) => `${name}: «${file.name}, ${file.mimeType}, ${file.size} bytes»`,
		),
	].join('\n');
}

function viewJson(fields: Record<string, unknown>): string {
	return Object.keys(fields).length === 0 ? '' : JSON.stringify(masked(fields), null, 2);
}

function masked(fields: Record<string, unknown>): Record<string, unknown> {
	return 'session' in fields ? { ...fields, session: mask } : fields;
}

function plain(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value);
}
