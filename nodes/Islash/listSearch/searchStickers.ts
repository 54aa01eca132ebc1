import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { lookUpPage, matches } from '../../shared/panel/lookup';
import { islash } from '../islash.service';
import { wholeList } from '../records';
import { asText, isJsonObject } from '../../shared/values';

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
	const request = { method: 'GET' as const, path: ['sticker'] };
	const list = wholeList('stickers');
	const { records } = await lookUpPage(this, islash, 'sticker', request, list);
	const choices = records.flatMap(asChoice);
	return { results: choices.filter(({ name }) => matches(name, filter)) };
}
