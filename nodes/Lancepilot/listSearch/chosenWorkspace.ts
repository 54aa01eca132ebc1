import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { chosenOrEmpty } from '../../shared/panel/chosen';
import { lookUp } from '../../shared/panel/lookup';
import { onlyWorkspace } from '../fields/onlyWorkspace';
import { lancepilot } from '../lancepilot.service';

/** The workspace of what else the panel lists: the chosen one, or the only one where none is chosen. */
export async function chosenWorkspace(context: ILoadOptionsFunctions): Promise<string> {
	const id = chosenOrEmpty(context, 'workspace', 'Workspace');
	if (id !== '') return id;
	return await onlyWorkspace(
		async (subject, request) => await lookUp(context, lancepilot, subject, request),
	);
}
