import { accept, late, startRecorder } from '../support/recorder';

/** ms from the last byte of a message to its answer. */
const ANSWER_AFTER = 30;

/** A stand-in for Lancepilot that takes every message. */
export async function startReceiver() {
	const { requests, credentials, reached, answerWith, close } = await startRecorder();
	answerWith(late(ANSWER_AFTER, accept));
	return {
		credential: credentials.lancepilotApi,
		/** The recipient of every message received so far, in order of arrival. */
		recipients: (): string[] =>
			requests.map(({ url }) => /\/([^/]+)\/messages\/text$/.exec(url)?.[1] ?? url),
		reached,
		close,
	};
}

/** A running receiver. */
export type Receiver = Awaited<ReturnType<typeof startReceiver>>;
