import {
	AUDIO,
	CONTACT_AVATAR,
	CONTACT_LIST,
	DOCUMENT,
	HEADER,
	IMAGE,
	USER_AVATAR,
	VIDEO,
} from '../../nodes/Lancepilot/mediaRules';
import type { MediaRule } from '../../nodes/shared/media/mediaRule';
import { extensionOf } from '../../nodes/shared/media/fileName';
import { typeOfExtension, typeOfMime } from '../../nodes/shared/media/fileTypes';
import type { Upload } from '../api/uploads';
import type { FieldErrors } from './answers';
import { attribute, requiredError } from './laravel';

/** The rule for one file field; what the nodes take is what arrives. */
interface FileRule extends MediaRule {
	/** Worded by Laravel's `image` rule, which names no extensions. */
	isImageRule?: true;
}

export const fileRules = {
	image: IMAGE,
	audio: AUDIO,
	video: VIDEO,
	document: DOCUMENT,
	headerImage: HEADER.image,
	headerVideo: HEADER.video,
	headerDocument: HEADER.document,
	contactAvatar: { ...CONTACT_AVATAR, isImageRule: true },
	userAvatar: { ...USER_AVATAR, isImageRule: true },
	contactImport: CONTACT_LIST,
} satisfies Record<string, FileRule>;

/** The rule for a template's header, by the kind of its media. */
export const headerRules: Record<string, keyof typeof fileRules> = {
	image: 'headerImage',
	video: 'headerVideo',
	document: 'headerDocument',
};

function typeError(field: string, rule: FileRule): string {
	const wanted = rule.isImageRule ? 'an image' : `a file of type: ${rule.extensions.join(', ')}`;
	return `The ${attribute(field)} field must be ${wanted}.`;
}

/** Complaints about the address of a file, as far as its name says what the service finds there. */
export function urlErrors(field: string, url: string, rule: FileRule): FieldErrors {
	const type = URL.canParse(url) ? typeOfExtension(extensionOf(new URL(url).pathname)) : undefined;
	const isTaken = !type || rule.extensions.includes(type.extensions[0]);
	return isTaken ? {} : { [field]: [typeError(field, rule)] };
}

/** Complaints about an uploaded file; a field that holds no file counts as missing. */
export function fileErrors(field: string, upload: Upload | undefined, rule: FileRule): FieldErrors {
	if (!upload) return { [field]: [requiredError(field)] };
	const name = attribute(field);
	const errors: string[] = [];
	const type = typeOfMime(upload.mimeType);
	// Laravel goes by the bytes, and finds no type in a file without any.
	if (upload.size === 0 || !type || !rule.extensions.includes(type.extensions[0])) {
		errors.push(typeError(field, rule));
	}
	if (upload.size > rule.maxBytes) {
		// Laravel counts KB of 1024 bytes.
		errors.push(`The ${name} field must not be greater than ${rule.maxBytes / 1024} kilobytes.`);
	}
	return errors.length > 0 ? { [field]: errors } : {};
}
