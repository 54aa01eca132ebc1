import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import { lookUpPage, matches } from '../../shared/panel/lookup';
import { ALL_LABELS } from '../resources/contact/fields';
import { islash } from '../islash.service';
import { wholeList } from '../records';
import { asText, isJsonObject } from '../../shared/values';

/** Labels as choices. GET /label, documented; it has no paging. */
async function choices(
	context: ILoadOptionsFunctions,
	key: 'id' | 'text',
): Promise<INodeListSearchItems[]> {
	const request = { method: 'GET' as const, path: ['label'] };
	const list = wholeList('labels');
	const { records } = await lookUpPage(context, islash, 'label', request, list);
	return records.flatMap((label) =>
		isJsonObject(label) && typeof label.text === 'string' && label[key] !== undefined
			? [{ name: label.text, value: asText(label[key], 'ID') }]
			: [],
	);
}

const fitting = (entries: INodeListSearchItems[], filter: string): INodeListSearchResult => ({
	results: entries.filter(({ name }) => matches(name, filter)),
});

/** Labels for the list in the panel, each by its text. */
export async function searchLabels(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	return fitting(await choices(this, 'text'), filter);
}

/** Labels for the list in the panel, each by its ID, and all of them at once. */
export async function searchLabelIds(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const all = { name: 'All Labels', value: ALL_LABELS };
	return fitting([all, ...(await choices(this, 'id'))], filter);
}
