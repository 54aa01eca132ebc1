import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { lookUpPage } from '../../shared/panel/lookup';
import type { Template } from '../../shared/template/template';
import { islash } from '../islash.service';
import { wholeList } from '../records';
import { ALL_TEMPLATES } from '../resources/template/request';
import { templatesOf } from '../templateRecord';

/** All templates of the channel. POST /template-message, documented; it has no paging. */
export async function allTemplates(context: ILoadOptionsFunctions): Promise<Template[]> {
	const list = wholeList('templates');
	const { records } = await lookUpPage(context, islash, 'template', ALL_TEMPLATES, list);
	return templatesOf(records);
}
