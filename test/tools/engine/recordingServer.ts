import { json, startRecorder } from '../../support/recorder';

/**
 * Answers every request with its own path, and keeps what it got. Refuses the token and the key
 * `wrong`, texts that say `refuse`, and knows an account at `/account` only.
 */
export async function startRecordingServer() {
	const recorder = await startRecorder();
	recorder.answerWith((response, request) => {
		const { url, headers, body } = request;
		const isRefused =
			body.includes('refuse') ||
			headers.authorization === 'Bearer wrong' ||
			headers['x-key'] === 'wrong';
		const account = url.startsWith('/account') ? { name: 'Ada' } : undefined;
		json(isRefused ? 401 : 200, { url, account })(response, request);
	});
	return recorder;
}
