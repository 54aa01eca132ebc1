import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import { InputError } from '../inputError';

/** What went wrong with a list or form of the panel, as one text that can stand in the panel. */
export function plainReason(error: unknown): string {
	if (error instanceof InputError) return `${error.message}. ${error.hint}.`;
	if (error instanceof NodeApiError || error instanceof NodeOperationError) {
		return [`${error.message}.`, error.description].filter(Boolean).join(' ');
	}
	return error instanceof Error ? error.message : String(error);
}
