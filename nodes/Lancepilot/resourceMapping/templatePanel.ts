import { InputError } from '../../shared/inputError';
import { chosen } from '../../shared/panel/chosen';
import { lookUp } from '../../shared/panel/lookup';
import { sendableKey } from '../../shared/template/templateList';
import { templatePanel } from '../../shared/template/templatePanel';
import { lancepilot } from '../lancepilot.service';
import { chosenWorkspace } from '../listSearch/chosenWorkspace';
import { namedRecord } from '../records';
import { templateOf } from '../templateRecord';

/** What the panel shows of the chosen template. GET …/templates/{template}, documented. */
export const resourceMapping = templatePanel(async (context) => {
	const workspace = await chosenWorkspace(context);
	const template = sendableKey(chosen(context, 'template', 'Template'));
	const { data } = await lookUp(context, lancepilot, 'template', {
		method: 'GET',
		path: ['workspaces', workspace, 'templates', template],
	});
	const [record] = namedRecord(data);
	if (record) return templateOf(record);
	throw new InputError({
		field: 'Template',
		value: template,
		reason: 'came without its text from Lancepilot',
		hint: 'Pick one from the list',
	});
});
