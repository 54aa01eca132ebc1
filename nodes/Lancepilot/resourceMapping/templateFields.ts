import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { chosen } from '../../shared/panel/chosen';
import { lookUp } from '../../shared/panel/lookup';
import { emptyForm, templateForm } from '../../shared/template/templateForm';
import { plainReason } from '../../shared/panel/plainReason';
import { sendableKey } from '../../shared/template/templateList';
import { lancepilot } from '../lancepilot.service';
import { chosenWorkspace } from '../listSearch/chosenWorkspace';
import { namedRecord } from '../records';
import { templateOf } from '../templateRecord';

/** The form of the chosen template. GET …/templates/{template}, documented. */
export async function templateFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	try {
		const workspace = await chosenWorkspace(this);
		const template = sendableKey(chosen(this, 'template', 'Template'));
		const { data } = await lookUp(this, lancepilot, 'template', {
			method: 'GET',
			path: ['workspaces', workspace, 'templates', template],
		});
		const [record] = namedRecord(data);
		return record ? templateForm(templateOf(record)) : emptyForm('Lancepilot gave no template.');
	} catch (error) {
		return emptyForm(plainReason(error));
	}
}
