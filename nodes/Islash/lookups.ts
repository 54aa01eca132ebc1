import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { call } from '../shared/engine/call';
import { isJsonObject } from '../shared/json';
import { matches } from '../shared/lookup';
import { islash } from './islash.service';

function asChoice(sticker: unknown): INodeListSearchItems[] {
	if (!isJsonObject(sticker)) return [];
	const id = String(sticker.id);
	return [{ name: typeof sticker.name === 'string' ? sticker.name : id, value: id }];
}

/** Stickers for the list in the panel. GET /sticker, documented; it has no paging. */
export async function searchStickers(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const { data } = await call(this, islash, { method: 'GET', path: ['sticker'] });
	const stickers = isJsonObject(data) && Array.isArray(data.stickers) ? data.stickers : [];
	return { results: stickers.flatMap(asChoice).filter(({ name }) => matches(name, filter)) };
}
