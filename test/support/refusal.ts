import { InputError } from '../../nodes/shared/inputError';

/** The text with which a check refuses, as the user reads it; fails where it does not refuse. */
export async function refusalOf(check: () => unknown): Promise<string> {
	try {
		await check();
	} catch (error) {
		if (error instanceof InputError) return `${error.message}. ${error.hint}`;
		throw error;
	}
	throw new Error('was not refused');
}
