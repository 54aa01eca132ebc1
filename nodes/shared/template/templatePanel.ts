import type { ILoadOptionsFunctions, ResourceMapperFields } from 'n8n-workflow';
import { isResourceMapperValue } from 'n8n-workflow';
import { htmlLines } from '../html';
import { plainReason } from '../panel/plainReason';
import type { Template } from './template';
import { templateForm } from './templateForm';
import { templatePreview } from './templatePreview';

/** The fields that the panel showed last. */
function savedForm(context: ILoadOptionsFunctions): ResourceMapperFields {
	const saved = context.getCurrentNodeParameter('templateVariables');
	return { fields: isResourceMapperValue(saved) ? saved.schema : [] };
}

/**
 * What the panel shows of the chosen template: its text, and the form for its variables.
 * @param read reads the template that is chosen; throws where there is none, in words for the user
 */
export function templatePanel(read: (context: ILoadOptionsFunctions) => Promise<Template>) {
	return {
		/** The form. n8n deletes what was filled in when a form comes without fields, so it stays on a failure. */
		async templateFields(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
			try {
				return templateForm(await read(this));
			} catch {
				return savedForm(this);
			}
		},
		/** The text, or why there is none. It goes where n8n says why a form has no fields. */
		async templateText(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
			try {
				return { fields: [], emptyFieldsNotice: templatePreview(await read(this)) };
			} catch (error) {
				return { fields: [], emptyFieldsNotice: htmlLines(plainReason(error)) };
			}
		},
	};
}
