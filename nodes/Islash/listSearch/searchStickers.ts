import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { lookUp, matches } from '../../shared/panel/lookup';
import { islash } from '../islash.service';
import { recordsNamed } from '../records';
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
	const answer = await lookUp(this, islash, 'sticker', { method: 'GET', path: ['sticker'] });
	const choices = recordsNamed('stickers', answer).flatMap(asChoice);
	return { results: choices.filter(({ name }) => matches(name, filter)) };
}
