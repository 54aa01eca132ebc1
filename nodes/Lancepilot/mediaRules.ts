import type { KindOfFile, MediaRule } from '../shared/media/mediaRule';
import type { HeaderMedia } from '../shared/template/template';

// Limits are Laravel `max:<n>` rules, counted in kB of 1,024 bytes.
const KB = 1024;

const IMAGES = ['jpg', 'png'];
const AUDIOS = ['aac', 'amr', 'mp3', 'm4a', 'ogg'];
const VIDEOS = ['mp4', '3gp'];
const DOCUMENTS = ['txt', 'docx', 'ppt', 'pptx', 'xls', 'xlsx', 'doc', 'pdf'];

/** What a file of another kind is sent with. */
const operations: readonly KindOfFile[] = [
	{ operation: 'Send Image', extensions: IMAGES },
	{ operation: 'Send Audio', extensions: AUDIOS },
	{ operation: 'Send Video', extensions: VIDEOS },
	{ operation: 'Send Document', extensions: DOCUMENTS },
];

/** Documented: `messages/with-number/image`, jpg and png, `max:5120`. */
export const IMAGE: MediaRule = { extensions: IMAGES, maxBytes: 5120 * KB, operations };

/** Documented: `messages/with-id/audio`, `max:16384`. */
export const AUDIO: MediaRule = { extensions: AUDIOS, maxBytes: 16384 * KB, operations };

/** Documented: `messages/with-id/video`, `max:16384`. */
export const VIDEO: MediaRule = { extensions: VIDEOS, maxBytes: 16384 * KB, operations };

/** Documented: `messages/with-number/document`, `max:102400`. */
export const DOCUMENT: MediaRule = {
	extensions: DOCUMENTS,
	maxBytes: 102400 * KB,
	operations,
};

const LARGEST_HEADER = 16384 * KB;

/** Documented on the older page of `template-message/send-number`: `max:16384` for every kind. */
export const HEADER: Readonly<Record<HeaderMedia, MediaRule>> = {
	image: { extensions: IMAGES, maxBytes: LARGEST_HEADER },
	video: { extensions: VIDEOS, maxBytes: LARGEST_HEADER },
	document: { extensions: DOCUMENTS, maxBytes: LARGEST_HEADER },
};

/** For a template of which it is not known what its header is. */
export const ANY_HEADER: MediaRule = {
	extensions: [...IMAGES, ...VIDEOS, ...DOCUMENTS],
	maxBytes: LARGEST_HEADER,
};

/** What Laravel's `image` rule takes. */
const ANY_IMAGE = [...IMAGES, 'gif', 'bmp', 'svg', 'webp'];

/** Documented: `contacts/add`, an image of at most 2 MB. */
export const CONTACT_AVATAR: MediaRule = { extensions: ANY_IMAGE, maxBytes: 2048 * KB };

/** Documented: `users/add`, an image of at most 1 MB. */
export const USER_AVATAR: MediaRule = { extensions: ANY_IMAGE, maxBytes: 1024 * KB };

/** Documented: `contact-import/add`, at most 5 MB. */
export const CONTACT_LIST: MediaRule = {
	extensions: ['csv', 'txt', 'xlsx', 'xls'],
	maxBytes: 5120 * KB,
};
