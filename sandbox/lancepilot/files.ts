import type { Upload } from '../api/uploads';
import type { FieldErrors } from './answers';
import { attribute, requiredError } from './laravel';

/** What Lancepilot takes in one file field. */
interface FileRule {
	/** Laravel's `max` rule: KB of 1024 bytes. */
	maxKilobytes: number;
	/** Media types by the extension that the documentation lists. */
	types: Record<string, readonly string[]>;
	/** Worded by Laravel's `image` rule, which names no extensions. */
	isImageRule?: true;
}

const office = 'application/vnd.openxmlformats-officedocument';
const images = { jpg: ['image/jpeg', 'image/jpg'], png: ['image/png'] };
const anyImage = {
	...images,
	gif: ['image/gif'],
	bmp: ['image/bmp'],
	svg: ['image/svg+xml'],
	webp: ['image/webp'],
};
const spreadsheets = {
	xls: ['application/vnd.ms-excel'],
	xlsx: [`${office}.spreadsheetml.sheet`],
};
const videos = { mp4: ['video/mp4'], '3gp': ['video/3gpp'] };
const documents = {
	txt: ['text/plain'],
	docx: [`${office}.wordprocessingml.document`],
	ppt: ['application/vnd.ms-powerpoint'],
	pptx: [`${office}.presentationml.presentation`],
	...spreadsheets,
	doc: ['application/msword'],
	pdf: ['application/pdf'],
};

/** Documented: each page's file row. The media types belonging to an extension are common knowledge. */
export const fileRules = {
	image: { maxKilobytes: 5120, types: images },
	audio: {
		maxKilobytes: 16384,
		types: {
			aac: ['audio/aac', 'audio/x-aac', 'audio/aacp'],
			amr: ['audio/amr'],
			mp3: ['audio/mpeg', 'audio/mp3'],
			m4a: ['audio/mp4', 'audio/m4a', 'audio/x-m4a'],
			ogg: ['audio/ogg', 'application/ogg'],
		},
	},
	video: { maxKilobytes: 16384, types: videos },
	document: { maxKilobytes: 102400, types: documents },
	headerImage: { maxKilobytes: 16384, types: images },
	headerVideo: { maxKilobytes: 16384, types: videos },
	headerDocument: { maxKilobytes: 16384, types: documents },
	contactAvatar: { maxKilobytes: 2048, types: anyImage, isImageRule: true },
	userAvatar: { maxKilobytes: 1024, types: anyImage, isImageRule: true },
	contactImport: {
		maxKilobytes: 5120,
		types: { csv: ['text/csv', 'application/csv'], txt: ['text/plain'], ...spreadsheets },
	},
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
	if (!Object.values(rule.types).flat().includes(upload.mimeType)) {
		const wanted = rule.isImageRule
			? 'an image'
			: `a file of type: ${Object.keys(rule.types).join(', ')}`;
		errors.push(`The ${name} field must be ${wanted}.`);
	}
	if (upload.size > rule.maxKilobytes * 1024) {
		errors.push(`The ${name} field must not be greater than ${rule.maxKilobytes} kilobytes.`);
	}
	return errors.length > 0 ? { [field]: errors } : {};
}
