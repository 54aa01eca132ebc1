import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { chosen } from '../../shared/panel/chosen';
import { plainReason } from '../../shared/panel/plainReason';
import { sendableOf } from '../../shared/template/template';
import { emptyForm, templateForm } from '../../shared/template/templateForm';
import { sendableKey } from '../../shared/template/templateList';
import { allTemplates } from '../listSearch/allTemplates';

/** The form of the chosen template, or why there is none. */
export async function templateFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	try {
		const name = sendableKey(chosen(this, 'templateName', 'Template'));
		// A message names no language, so among templates of one name it is not known which one goes out.
		const template = sendableOf(await allTemplates(this), name);
		return template
			? templateForm(template)
			: emptyForm(`The channel of this credential has no template "${name}".`);
	} catch (error) {
		return emptyForm(plainReason(error));
	}
}
