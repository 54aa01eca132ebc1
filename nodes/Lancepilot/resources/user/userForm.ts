import type { MediaFile } from '../../../shared/media/mediaFile';
import type { ApiRequest, FormPart } from '../../../shared/request';
import { nestedParts } from '../../nestedParts';

/** What is known of a user. */
interface UserDetails {
	name: string;
	email: string;
	timezone: string;
	status: boolean;
	password?: string;
	client?: boolean;
	avatar?: MediaFile;
}

/** A user as the form that the API takes: booleans are 1 and 0. */
export function userForm(
	path: readonly string[],
	{ avatar, password, ...details }: UserDetails,
): ApiRequest {
	const parts = nestedParts({ ...details, password, confirm_password: password });
	const picture: FormPart[] = avatar ? [{ field: 'avatar', file: avatar }] : [];
	return { method: 'POST', path, form: [...parts, ...picture] };
}
