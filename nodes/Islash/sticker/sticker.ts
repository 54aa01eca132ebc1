import type { Resource } from '../../shared/operation';
import { getStickers } from './getStickers';

/** Stickers that the account can send. */
export const sticker: Resource = {
	value: 'sticker',
	name: 'Sticker',
	subject: 'sticker',
	operations: [getStickers],
};
