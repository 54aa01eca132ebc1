import { typeOfMime } from '../../nodes/shared/media/fileTypes';
import type { Upload } from '../api/uploads';
import type { FieldErrors } from './answers';
import { attribute, requiredError } from './laravel';

/** What Lancepilot takes in one file field. */
interface FileRule {
	/** Laravel's `max` rule: KB of 1024 bytes. */
	maxKilobytes: number;
	/** The extensions that the documentation lists. */
	extensions: readonly string[];
	/** Worded by Laravel's `image` rule, which names no extensions. */
	isImageRule?: true;
}

const images = ['jpg', 'png'];
const anyImage = [...images, 'gif', 'bmp', 'svg', 'webp'];
const videos = ['mp4', '3gp'];
const documents = ['txt', 'docx', 'ppt', 'pptx', 'xls', 'xlsx', 'doc', 'pdf'];

/** Documented: each page's file row. */
export const fileRules = {
	image: { maxKilobytes: 5120, extensions: images },
	audio: { maxKilobytes: 16384, extensions: ['aac', 'amr', 'mp3', 'm4a', 'ogg'] },
	video: { maxKilobytes: 16384, extensions: videos },
	document: { maxKilobytes: 102400, extensions: documents },
	headerImage: { maxKilobytes: 16384, extensions: images },
	headerVideo: { maxKilobytes: 16384, extensions: videos },
	headerDocument: { maxKilobytes: 16384, extensions: documents },
	contactAvatar: { maxKilobytes: 2048, extensions: anyImage, isImageRule: true },
	userAvatar: { maxKilobytes: 1024, extensions: anyImage, isImageRule: true },
	contactImport: { maxKilobytes: 5120, extensions: ['csv', 'txt', 'xls', 'xlsx'] },
} satisfies Record<string, FileRule>;

/** The rule for a template's header, by the kind of its media. */
export const headerRules: Record<string, keyof typeof fileRules> = {
	image: 'headerImage',
	video: 'headerVideo',
	document: 'headerDocument',
};

/** Complaints about an uploaded file; a field that holds no file counts as missing. */
export function fileErrors(field: string, upload: Upload | undefined, rule: FileRule): FieldErrors {
	if (!upload) return { [field]: [requiredError(field)] };
	const name = attribute(field);
	const errors: string[] = [];
	const type = typeOfMime(upload.mimeType);
	if (!type || !rule.extensions.includes(type.extensions[0])) {
		const wanted = rule.isImageRule ? 'an image' : `a file of type: ${rule.extensions.join(', ')}`;
		errors.push(`The ${name} field must be ${wanted}.`);
	}
	if (upload.size > rule.maxKilobytes * 1024) {
		errors.push(`The ${name} field must not be greater than ${rule.maxKilobytes} kilobytes.`);
	}
	return errors.length > 0 ? { [field]: errors } : {};
}
