/** What came back over HTTP, whatever its status. */
export interface Answer {
	status: number;
	/** Header names in lower case. */
	headers: Readonly<Record<string, unknown>>;
	/** Parsed JSON, or the text where it is none. */
	body: unknown;
}

/** What is known of a request that got no answer. */
export interface NoAnswer {
	/** Node's code, e.g. ECONNRESET; undefined when n8n itself did not let the request out. */
	code: string | undefined;
	/** Whether there was no connection yet, so that nothing can have arrived. */
	whileConnecting: boolean;
	/** The words of whoever stopped the request. */
	reason: string;
	/** Bytes of the body that were handed over. */
	uploaded: number;
	/** Bytes of the files to upload; 0 for a request without files. */
	size: number;
}
