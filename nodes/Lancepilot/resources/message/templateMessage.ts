import type { Media } from '../../../shared/fields/media';
import type { ApiRequest, FormPart } from '../../../shared/request';
import { nestedParts } from '../../nestedParts';
import { isJsonObject } from '../../../shared/values';

const NEWER_FIELD = 'template_data[header][file]';
const OLDER_FIELD = 'template_data[header][media][file]';
/** The older field, as a 422 names it. */
const OLDER_KEY = 'template_data.header.media.file';

/**
 * The request that sends a template. Its header's media has the newer one of the two documented names;
 * that name is inferred where the media is uploaded, from the newer page's JSON.
 */
export function templateMessage(
	path: readonly string[],
	templateId: number,
	data: Record<string, unknown>,
	media: Media | undefined,
): ApiRequest {
	const body = { template_id: templateId, template_data: data };
	if (!media) return { method: 'POST', path, json: body };
	if ('file' in media) {
		const file: FormPart = { field: NEWER_FIELD, file: media.file };
		return { method: 'POST', path, form: [...nestedParts(body), file] };
	}
	const header = { ...(isJsonObject(data.header) && data.header), file: media.url };
	const { advice } = media;
	return { method: 'POST', path, json: { ...body, template_data: { ...data, header } }, advice };
}

/**
 * The same message with the older name of the header's media, should the API ask for that one.
 * A 422 is a refusal before anything is sent, and it names the field it misses: only that counts.
 */
export function olderSpelling(request: ApiRequest, refusal: unknown): ApiRequest | undefined {
	const errors = isJsonObject(refusal) ? refusal.errors : undefined;
	if (!isJsonObject(errors) || !(OLDER_KEY in errors)) return undefined;
	const { form, json } = request;
	if (form?.some(({ field }) => field === NEWER_FIELD)) {
		const renamed = form.map((part) =>
			part.field === NEWER_FIELD ? { ...part, field: OLDER_FIELD } : part,
		);
		return { ...request, form: renamed };
	}
	const data = isJsonObject(json?.template_data) ? json.template_data : {};
	if (!isJsonObject(data.header) || !('file' in data.header)) return undefined;
	const { file, ...header } = data.header;
	const older = { ...data, header: { ...header, media: { file } } };
	return { ...request, json: { ...json, template_data: older } };
}
