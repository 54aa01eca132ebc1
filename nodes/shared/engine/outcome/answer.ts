/** What came back over HTTP, whatever its status. */
export interface Answer {
	status: number;
	/** Header names in lower case. */
	headers: Readonly<Record<string, unknown>>;
	/** Parsed JSON, the text where it is none, or undefined where the body was not read to its end. */
	body: unknown;
}

/** What is known of a request that got no answer. */
export interface NoAnswer {
	/** Node's code, e.g. ECONNRESET; undefined when n8n itself did not let the request out. */
	code: string | undefined;
	/** Whether it is proved that no byte of the request can have arrived. */
	isUnwritten: boolean;
	/** Whether its time was over. */
	isLate: boolean;
	/** The words of whoever stopped the request. */
	reason: string;
	/** Bytes of the body that were handed over. */
	uploaded: number;
	/** Bytes of the files to upload; 0 for a request without files. */
	size: number;
}
