import { operation } from '../../../shared/operation';
import { wholeList } from '../../records';

/** GET /sticker. Documented. */
export const getStickers = operation({
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many stickers',
	description:
		'List the stickers that were uploaded to iSlash, with the IDs by which they are sent',
	effect: 'read',
	fields: {},
	list: wholeList('stickers'),
	request: () => ({ method: 'GET', path: ['sticker'] }),
});
