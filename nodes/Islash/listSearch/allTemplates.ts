import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { lookUp } from '../../shared/panel/lookup';
import type { Template } from '../../shared/template/template';
import { islash } from '../islash.service';
import { recordsNamed } from '../records';
import { ALL_TEMPLATES } from '../resources/template/request';
import { templatesOf } from '../templateRecord';

/** All templates of the channel. POST /template-message, documented; it has no paging. */
export async function allTemplates(context: ILoadOptionsFunctions): Promise<Template[]> {
	const answer = await lookUp(context, islash, 'template', ALL_TEMPLATES);
	return templatesOf(recordsNamed('templates', answer));
}
