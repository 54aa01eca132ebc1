import type { ApiRequest } from '../../request';

/** Time that a request without files gets, in milliseconds. */
const BASE = 60_000;
/** Slowest upload that is waited for: 1 Mbit/s, in bytes per millisecond. */
const SLOWEST = 125;

/** Bytes of the files that a request uploads. */
export function uploadSize({ form = [] }: ApiRequest): number {
	return form.reduce((sum, part) => sum + ('file' in part ? part.file.size : 0), 0);
}

/** How long a request may take, upload and answer together, in milliseconds. */
export function defaultTimeout(request: ApiRequest): number {
	return BASE + Math.ceil(uploadSize(request) / SLOWEST);
}
