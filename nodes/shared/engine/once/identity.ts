import { hash } from 'node:crypto';
import type { ApiRequest, FormPart } from '../../request';

/**
 * What a message of a workflow is known by when its node runs again: the place of its item. Within one
 * execution the input of a run is fixed, while stored files are renamed, expressions count from now or
 * change their item, and people correct the node.
 */
export function placeOf(itemIndex: number): string {
	return String(itemIndex);
}

/** A stored file is told by its name, type and size: n8n moves it, and so changes its ID, between two tries. */
function partIdentity(part: FormPart): unknown {
	if ('value' in part) return [part.field, part.value];
	const { fileName, mimeType, size, digest } = part.file;
	return [part.field, fileName, mimeType, size, digest?.()];
}

/**
 * What a message of an AI agent is known by: its request. For an agent's tool, n8n counts each try as
 * a run of its own with one item, so that no place means the same message again.
 * @param baseUrl address that the credential gives; which account sends does not count
 */
export function fingerprintOf(
	baseUrl: string,
	{ method, path, json, form, query }: ApiRequest,
): string {
	const identity = JSON.stringify([baseUrl, method, path, json, form?.map(partIdentity), query]);
	// 128 bits, so that two messages never share one by chance.
	return hash('sha256', identity, 'base64url').slice(0, 22);
}
