import { setTimeout as sleep } from 'node:timers/promises';
import { afterBody, startStandInServer, type RecordedRequest } from '../../tools/standInServer';

/** Longest wait for something to come, in milliseconds. */
const PATIENCE = 60_000;

/**
 * An address that takes whatever is posted to it.
 * @param status what it answers
 */
export async function startSink(status = 200) {
	/** Everything so far, in the order of arrival. */
	const taken: RecordedRequest[] = [];
	const server = await startStandInServer(
		afterBody((response, request) => {
			taken.push(request);
			response.writeHead(status).end('{}');
		}),
	);
	const url = `${server.url}/`;
	return {
		url,
		taken,
		/** All so far, parsed: workflows and the sandbox post JSON objects. */
		bodies: (): Record<string, unknown>[] => taken.map(({ body }) => JSON.parse(String(body))),
		/**
		 * Settles when so much has come.
		 * @throws Error when it does not come
		 */
		until: async (count: number) => {
			const end = Date.now() + PATIENCE;
			while (taken.length < count) {
				if (Date.now() > end) throw new Error(`${taken.length} of ${count} came to ${url}`);
				await sleep(20);
			}
		},
		close: server.close,
	};
}

/** A running sink. */
export type Sink = Awaited<ReturnType<typeof startSink>>;
