import type { IHookFunctions, IWebhookFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { Field, ItemReader } from '../field';
import { InputError } from '../inputError';
import type { TriggerSettings } from './options';

type Context = IWebhookFunctions | IHookFunctions;

function parameterReader(context: Context): ItemReader {
	return {
		parameter: (name) => context.getNodeParameter(name, ''),
		written: (name) => context.getNode().parameters[name],
		evaluated: () => {
			throw new Error('A trigger is given no items');
		},
		file: () => Promise.reject(new Error('A trigger is given no files')),
	};
}

/** Reads what the user set up. @throws NodeOperationError for what cannot be understood */
export async function readSettings(
	context: Context,
	fields: Field<TriggerSettings>,
): Promise<TriggerSettings> {
	try {
		return await fields.read(parameterReader(context));
	} catch (error) {
		const description = error instanceof InputError ? error.hint : undefined;
		const message = error instanceof Error ? error.message : String(error);
		throw new NodeOperationError(context.getNode(), message, { description });
	}
}

/**
 * The secret that a caller must know; empty where the node has no credential, or that has no secret.
 * @throws NodeOperationError, which does not show it, for what is no text
 */
export async function readSecret(context: IWebhookFunctions, type: string): Promise<string> {
	if (!context.getNode().credentials?.[type]) return '';
	const { webhookSecret = '' } = await context.getCredentials(type);
	if (typeof webhookSecret === 'string') return webhookSecret;
	// An expression may give anything; to take that for no secret would let everyone in.
	throw new NodeOperationError(context.getNode(), 'Webhook Secret of the credential is not text', {
		description: 'Enter it again, or check its expression',
	});
}
