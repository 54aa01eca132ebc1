import type { IHttpRequestMethods } from 'n8n-workflow';
import type { MediaConcern } from './media/mediaConcern';
import type { MediaFile } from './media/mediaFile';

/** One part of a multipart form: a text value or a file. */
export type FormPart = { field: string; value: string } | { field: string; file: MediaFile };

/** What an operation asks of its API, as plain data; nothing in it is encoded yet. */
export interface ApiRequest {
	method: IHttpRequestMethods;
	/** Segments below the base URL; each is percent-encoded when sent, so no value can change the path. */
	path: readonly string[];
	/** JSON body. */
	json?: Record<string, unknown>;
	/** Multipart body, instead of `json`. */
	form?: readonly FormPart[];
	/** What may be behind a refusal of just this request, and what to do about it. */
	advice?: string;
	/** Why the service may not get the file that it is to download. */
	mediaConcern?: MediaConcern;
	/** Query string. */
	query?: Record<string, string | number>;
	/**
	 * The same request as an older version of the API takes it. It is made where the API surely refused
	 * this one because it wants the field of that name.
	 */
	alternative?: { wanted: string; request: ApiRequest };
}
