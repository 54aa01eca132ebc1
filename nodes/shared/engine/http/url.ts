import { InputError } from '../../inputError';

// Half a character (a lone surrogate) cannot be encoded.
const UNUSABLE = /^\.\.?$|\p{Surrogate}/u;

/**
 * Puts path segments behind a base URL. Each is encoded, so that a value can never change the path.
 * @throws InputError for `.` and `..`, which URLs resolve however they are encoded, and for half characters
 */
export function requestUrl(baseUrl: string, path: readonly string[]): string {
	const segments = path.map((segment) => {
		if (!UNUSABLE.test(segment)) return encodeURIComponent(segment);
		throw new InputError({
			field: 'ID',
			value: segment,
			reason: 'cannot be part of an address',
			hint: 'Check the IDs and the recipient of this item',
		});
	});
	return [baseUrl, ...segments].join('/');
}
