import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { lookUp, matches } from '../shared/engine/lookup';
import { asText } from '../shared/fields/text';
import { isJsonObject } from '../shared/json';
import { islash } from './islash.service';

function asChoice(sticker: unknown): INodeListSearchItems[] {
	if (!isJsonObject(sticker) || sticker.id === undefined) return [];
	const id = asText(sticker.id, 'ID');
	return [{ name: typeof sticker.name === 'string' ? sticker.name : id, value: id }];
}

/** Stickers for the list in the panel. GET /sticker, documented; it has no paging. */
export async function searchStickers(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const { data } = await lookUp(this, islash, 'sticker', { method: 'GET', path: ['sticker'] });
	const stickers = isJsonObject(data) && Array.isArray(data.stickers) ? data.stickers : [];
	return { results: stickers.flatMap(asChoice).filter(({ name }) => matches(name, filter)) };
}
