import { createHash } from 'node:crypto';
import type { ApiRequest, FormPart } from '../request';

function partIdentity(part: FormPart): unknown {
	if ('value' in part) return [part.field, part.value];
	const { fileName, mimeType, size, identity } = part.file;
	return [part.field, fileName, mimeType, size, identity];
}

/**
 * The same for two requests exactly when they would send the same message to the same recipient
 * through the same account. 128 bits, so that two messages never share one by chance.
 * @param baseUrl address that the credential gives
 */
export function fingerprint(
	baseUrl: string,
	{ method, path, json, form, query }: ApiRequest,
): string {
	const identity = [baseUrl, method, path, json, form?.map(partIdentity), query];
	return createHash('sha256').update(JSON.stringify(identity)).digest('base64url').slice(0, 22);
}
