import type { MessageFile } from '../message';
import type { Upload } from './uploads';

/** An upload as the inbox shows it, under the address where the page finds it. */
export function inboxFile({ id, name, mimeType, size, sha256 }: Upload): MessageFile {
	return { id, name, mimeType, size, sha256, url: `/inbox/files/${id}` };
}
