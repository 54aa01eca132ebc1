import type { MediaFile } from '../../../shared/media/mediaFile';
import type { ApiRequest, FormPart } from '../../../shared/request';
import { groupParts } from './contactGroups';

/** A contact as a form, which alone can hold groups and a picture. */
export function contactForm(
	path: readonly string[],
	details: readonly FormPart[],
	groups: readonly number[],
	avatar: MediaFile | undefined,
): ApiRequest {
	const picture: FormPart[] = avatar ? [{ field: 'avatar', file: avatar }] : [];
	return { method: 'POST', path, form: [...details, ...groupParts(groups), ...picture] };
}
