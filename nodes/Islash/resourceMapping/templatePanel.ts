import { InputError } from '../../shared/inputError';
import { chosen } from '../../shared/panel/chosen';
import { sendableOf } from '../../shared/template/template';
import { sendableKey } from '../../shared/template/templateList';
import { templatePanel } from '../../shared/template/templatePanel';
import { allTemplates } from '../listSearch/allTemplates';

/** What the panel shows of the chosen template. */
export const resourceMapping = templatePanel(async (context) => {
	const name = sendableKey(chosen(context, 'templateName', 'Template'));
	// A message names no language, so among templates of one name it is not known which one goes out.
	const template = sendableOf(await allTemplates(context), name);
	if (template) return template;
	throw new InputError({
		field: 'Template',
		value: name,
		reason: 'is not in the channel of this credential',
		hint: 'Pick one from the list',
	});
});
