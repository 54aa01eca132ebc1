import { InputError } from '../inputError';

/**
 * Puts path segments behind a base URL. Each is encoded, so that a value can never change the path.
 * @throws InputError for a segment that URLs treat as "this folder" or "the folder above", however encoded
 */
export function requestUrl(baseUrl: string, path: readonly string[]): string {
	const segments = path.map((segment) => {
		if (segment !== '.' && segment !== '..') return encodeURIComponent(segment);
		throw new InputError({
			field: 'ID',
			value: segment,
			reason: 'cannot be part of an address',
			hint: 'Check the IDs and the recipient of this item',
		});
	});
	return [baseUrl, ...segments].join('/');
}
