import type { Media } from '../../../shared/fields/media';
import type { ApiRequest } from '../../../shared/request';
import type { Recipient } from './fields';

/** Path of a free-form message. Source: `messages/with-id/*` and `messages/with-number/*`. */
export function messagePath(
	workspace: string,
	recipient: Recipient,
	kind: 'text' | 'image' | 'audio' | 'video' | 'document',
): readonly string[] {
	return ['workspaces', workspace, ...recipient, 'messages', kind];
}

/**
 * A media message: the field `file` holds the upload in a form, and the address in JSON.
 * Assumed: `caption` as a form field, since the documentation shows it in JSON only.
 */
export function mediaMessage(path: readonly string[], media: Media, caption?: string): ApiRequest {
	if ('url' in media) {
		const { url, concern: mediaConcern } = media;
		const json = { file: url, ...(caption && { caption }) };
		return { method: 'POST', path, json, mediaConcern };
	}
	const captionParts = caption ? [{ field: 'caption', value: caption }] : [];
	return {
		method: 'POST',
		path,
		form: [...captionParts, { field: 'file', file: media.file }],
	};
}
