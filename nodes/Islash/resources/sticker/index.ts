import type { Resource } from '../../../shared/operation';
import { getStickers } from './getAll';

/** Stickers that the account can send. */
export const sticker: Resource = {
	value: 'sticker',
	name: 'Sticker',
	subject: 'sticker',
	operations: [getStickers],
};
