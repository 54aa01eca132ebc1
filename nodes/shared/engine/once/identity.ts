import { hash } from 'node:crypto';
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';
import type { ApiRequest, FormPart } from '../../request';

/** 128 bits, so that two things never share one by chance. */
const short = (text: string): string => hash('sha256', text, 'base64url').slice(0, 22);

/** JSON of what need not have any: an item of n8n may hold, say, a big integer. */
function json(value: unknown): string {
	try {
		return JSON.stringify(value);
	} catch {
		return '';
	}
}

function partIdentity(part: FormPart): unknown {
	if ('value' in part) return [part.field, part.value];
	const { fileName, mimeType, size, digest } = part.file;
	return [part.field, fileName, mimeType, size, digest?.()];
}

/**
 * The same for two requests exactly when they would send the same message to the same recipient.
 * Which account sends does not count: what went out through one is not sent through another.
 * @param baseUrl address that the credential gives
 */
export function requestFingerprint(
	baseUrl: string,
	{ method, path, json: body, form, query }: ApiRequest,
): string {
	const identity = [baseUrl, method, path, body, form?.map(partIdentity), query];
	return short(JSON.stringify(identity));
}

/**
 * Knows an input item again at another try of the same run, whatever its expressions then give: one
 * that counts from now, say, makes another request of it each time.
 * @param parameters of the node, with their expressions unresolved
 * @returns what gives the fingerprint of an item; it differs where the item, its place, or the
 * parameters do
 */
export function itemFingerprints(
	parameters: INodeParameters,
): (item: INodeExecutionData | undefined, itemIndex: number) => string {
	const node = short(json(parameters));
	return (item, itemIndex) => {
		const files = Object.entries(item?.binary ?? {}).map(([name, { id }]) => [name, id]);
		return short(json([node, itemIndex, files]) + json(item?.json));
	};
}
