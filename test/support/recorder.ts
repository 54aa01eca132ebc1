import { setTimeout as sleep } from 'node:timers/promises';
import {
	afterBody,
	json,
	startStandInServer,
	type RecordedRequest,
	type Reply,
} from '../../tools/standInServer';

export { json, type RecordedRequest, type Reply };

/** Says yes in the words of both services at once. */
export const accept: Reply = json(201, {
	meta: { code: 'RESP_OKAY', message: 'Success' },
	data: { message: { id: 9126 } },
});

/** Says that there is nothing, in the words of a list of either service. */
export const acceptList: Reply = json(200, {
	meta: { code: 'RESP_OKAY', message: 'Success' },
	data: [],
});

/** Replies so many milliseconds later. */
export const late =
	(milliseconds: number, reply: Reply): Reply =>
	(response, request) =>
		void sleep(milliseconds).then(() => reply(response, request));

/** The credentials of both services, at this address. */
export const credentialsAt = (url: string) => ({
	lancepilotApi: { accessToken: 'lance-t0ken', baseUrl: `${url}/api/v3` },
	islashApi: { baseUrl: `${url}/api/public`, userToken: 'user-t0ken', sessionKey: 's3ss-key' },
});

/** Statuses behind which Lancepilot is asked why. */
const REFUSALS = [400, 403, 404, 422];

/**
 * Stands in for both services: keeps every request as it came and answers as told. A read that asks why
 * a message was refused is no part of that: it gets no reason, unless a test is about it.
 */
export async function startRecorder() {
	const requests: RecordedRequest[] = [];
	let reply = accept;
	let refused = 0;
	let keepsInquiries = false;
	const { url, close } = await startStandInServer(
		afterBody((response, request) => {
			if (request.method === 'GET' && refused > 0 && !keepsInquiries) {
				refused--;
				json(500, { message: 'No reason' })(response, request);
				return;
			}
			const isLancepilot = request.url.startsWith('/api/v3/') && request.method === 'POST';
			response.once('finish', () => {
				if (isLancepilot && REFUSALS.includes(response.statusCode)) refused++;
			});
			requests.push(request);
			reply(response, request);
		}),
	);
	return {
		url,
		requests,
		credentials: credentialsAt(url),
		/** From now on answers so. */
		answerWith: (next: Reply) => {
			reply = next;
		},
		/** From now on answers and keeps the reads that ask why a message was refused as well. */
		keepInquiries: () => {
			keepsInquiries = true;
		},
		/** Settles once so many requests are kept. */
		reached: async (count: number) => {
			while (requests.length < count) await sleep(5);
		},
		/** Forgets the requests and answers with yes again. */
		reset() {
			requests.length = 0;
			reply = accept;
			refused = 0;
			keepsInquiries = false;
		},
		close,
	};
}

/** A running recorder. */
export type Recorder = Awaited<ReturnType<typeof startRecorder>>;
