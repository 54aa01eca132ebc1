import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { InputError } from '../inputError';
import { asText } from '../values';

/** What is chosen so far in a resource locator of the panel; empty where nothing is. */
export function chosenOrEmpty(
	context: ILoadOptionsFunctions,
	name: string,
	displayName: string,
): string {
	const value = context.getCurrentNodeParameter(name, { extractValue: true });
	return asText(value, displayName).trim();
}

/**
 * What is chosen so far in a resource locator of the panel.
 * @throws InputError when nothing is chosen
 */
export function chosen(context: ILoadOptionsFunctions, name: string, displayName: string): string {
	const id = chosenOrEmpty(context, name, displayName);
	if (id !== '') return id;
	throw new InputError({
		field: displayName,
		reason: 'is not chosen yet',
		hint: `Choose the ${displayName.toLowerCase()} first`,
	});
}
