import type { IncomingMessage, RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { startStandInServer } from '../../tools/standInServer';
import { credentialsAt } from './recorder';

/** A server that sees each request before its body was read, to read it or not as it likes. */
export async function startUploadServer(take: RequestListener) {
	const requests: IncomingMessage[] = [];
	const { url, connections, close } = await startStandInServer((request, response) => {
		requests.push(request);
		take(request, response);
	});
	return {
		credentials: credentialsAt(url),
		requests,
		/** How many connections are open once none is, or after a while: closing takes a moment. */
		async connectionsSettled() {
			// Who does not read does not see the other end hang up either.
			for (const request of requests) request.resume();
			for (let looks = 0; looks < 200 && (await connections()) > 0; looks++) await sleep(10);
			return await connections();
		},
		close,
	};
}
