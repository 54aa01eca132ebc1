import { createHash } from 'node:crypto';
import { partsOf } from '../support/multipart';
import { accept, json, late, startRecorder, type RecordedRequest } from '../support/recorder';
import type { Message } from './accounts';

/** Tells files apart. */
export const hashOf = (content: Buffer | string) =>
	createHash('sha256').update(content).digest('hex');

/** ms from the last byte of a message to its answer. */
const ANSWER_AFTER = 150;

function messageOf(request: RecordedRequest): Message {
	const phone = /\/number\/(\d+)\//.exec(request.url)?.[1] ?? request.url;
	const part = partsOf(request).find(({ headers }) => headers[0]?.includes('name="file"'));
	return { phone, file: hashOf(part?.content ?? '') };
}

/** A stand-in for Lancepilot that takes every message and counts it. */
export async function startReceiver() {
	const recorder = await startRecorder();
	recorder.answerWith(late(ANSWER_AFTER, accept));
	const { requests, credentials, reached, close } = recorder;
	return {
		credential: credentials.lancepilotApi,
		/** Messages in order of arrival, since the last `forget`. */
		delivered: (): Message[] => requests.map(messageOf),
		reached,
		forget() {
			requests.length = 0;
		},
		/** Refuses the first try of a message to each of these recipients. */
		refuseOnce(phones: readonly string[]) {
			const left = new Set(phones);
			recorder.answerWith((response, request) => {
				const { phone } = messageOf(request);
				if (!left.delete(phone)) {
					accept(response, request);
					return;
				}
				requests.splice(requests.indexOf(request), 1);
				json(422, { message: 'Not now' })(response, request);
			});
		},
		close,
	};
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
