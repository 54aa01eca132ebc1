import type { MediaRule } from '../shared/media/mediaRule';
import type { HeaderMedia } from '../shared/template/template';

// Limits are Laravel `max:<n>` rules, counted in kB of 1,024 bytes.
const KB = 1024;

/** Documented: `messages/with-number/image`, jpg and png, `max:5120`. */
export const IMAGE: MediaRule = {
	types: { jpg: ['image/jpeg', 'image/jpg'], png: ['image/png'] },
	maxBytes: 5120 * KB,
};

/** Documented: `messages/with-id/audio`, `max:16384`. */
export const AUDIO: MediaRule = {
	types: {
		aac: ['audio/aac', 'audio/x-aac', 'audio/aacp'],
		amr: ['audio/amr'],
		mp3: ['audio/mpeg', 'audio/mp3', 'audio/x-mp3'],
		m4a: ['audio/mp4', 'audio/m4a', 'audio/x-m4a'],
		ogg: ['audio/ogg', 'audio/opus', 'application/ogg'],
	},
	maxBytes: 16384 * KB,
};

/** Documented: `messages/with-id/video`, `max:16384`. */
export const VIDEO: MediaRule = {
	types: { mp4: ['video/mp4'], '3gp': ['video/3gpp', 'video/3gp'] },
	maxBytes: 16384 * KB,
};

/** Documented: `messages/with-number/document`, `max:102400`. */
export const DOCUMENT: MediaRule = {
	types: {
		txt: ['text/plain'],
		docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
		ppt: ['application/vnd.ms-powerpoint'],
		pptx: ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
		xls: ['application/vnd.ms-excel'],
		xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
		doc: ['application/msword'],
		pdf: ['application/pdf'],
	},
	maxBytes: 102400 * KB,
};

const LARGEST_HEADER = 16384 * KB;

/** Documented on the older page of `template-message/send-number`: `max:16384` for every kind. */
export const HEADER: Readonly<Record<HeaderMedia, MediaRule>> = {
	image: { ...IMAGE, maxBytes: LARGEST_HEADER },
	video: { ...VIDEO, maxBytes: LARGEST_HEADER },
	document: { ...DOCUMENT, maxBytes: LARGEST_HEADER },
};

/** For a template of which it is not known what its header is. */
export const ANY_HEADER: MediaRule = {
	types: { ...IMAGE.types, ...VIDEO.types, ...DOCUMENT.types },
	maxBytes: LARGEST_HEADER,
};

/** What Laravel's `image` rule takes. */
const ANY_IMAGE: MediaRule['types'] = {
	...IMAGE.types,
	gif: ['image/gif'],
	bmp: ['image/bmp', 'image/x-ms-bmp'],
	svg: ['image/svg+xml'],
	webp: ['image/webp'],
};

/** Documented: `contacts/add`, an image of at most 2 MB. */
export const CONTACT_AVATAR: MediaRule = { types: ANY_IMAGE, maxBytes: 2048 * KB };

/** Documented: `users/add`, an image of at most 1 MB. */
export const USER_AVATAR: MediaRule = { types: ANY_IMAGE, maxBytes: 1024 * KB };

/** Documented: `contact-import/add`, at most 5 MB. */
export const CONTACT_LIST: MediaRule = {
	types: {
		csv: ['text/csv', 'application/csv'],
		txt: ['text/plain'],
		xlsx: DOCUMENT.types.xlsx ?? [],
		xls: ['application/vnd.ms-excel'],
	},
	maxBytes: 5120 * KB,
};
