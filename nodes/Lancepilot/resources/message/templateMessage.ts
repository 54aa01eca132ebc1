import type { Media } from '../../../shared/fields/media';
import type { ApiRequest, FormPart } from '../../../shared/request';
import { nestedParts } from '../../nestedParts';
import { isJsonObject } from '../../../shared/values';

/** Where the header's media stands in `template_data`, and what a 422 calls that field. */
interface Spelling {
	field: string;
	header: (url: string) => Record<string, unknown>;
}

/**
 * The newer one of the two documented names. It is inferred where the media is uploaded, from the newer
 * page's JSON.
 */
const NEWER: Spelling = {
	field: 'template_data[header][file]',
	header: (file) => ({ file }),
};

/** The name on the older page of `template-message/send-number`. */
const OLDER: Spelling = {
	field: 'template_data[header][media][file]',
	header: (file) => ({ media: { file } }),
};
const OLDER_KEY = 'template_data.header.media.file';

/** The request that sends a template. */
export function templateMessage(
	path: readonly string[],
	templateId: number,
	data: Record<string, unknown>,
	media: Media | undefined,
): ApiRequest {
	const method = 'POST';
	const json = { template_id: templateId, template_data: data };
	if (!media) return { method, path, json };
	const spelled = ({ field, header }: Spelling): ApiRequest => {
		if ('file' in media) {
			const file: FormPart = { field, file: media.file };
			return { method, path, form: [...nestedParts(json), file] };
		}
		const withMedia = { ...(isJsonObject(data.header) && data.header), ...header(media.url) };
		const filled = { ...json, template_data: { ...data, header: withMedia } };
		return { method, path, json: filled, mediaConcern: media.concern };
	};
	return { ...spelled(NEWER), alternative: { wanted: OLDER_KEY, request: spelled(OLDER) } };
}
