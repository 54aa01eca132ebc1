import type { WebhookPost } from '../message';

/** How long an answer is waited for, in milliseconds. How long the services wait is not documented. */
const PATIENCE = 10_000;

/** Posts JSON to an address, once; nothing is thrown, and no redirect followed. */
export async function post(url: string, body: string): Promise<WebhookPost> {
	const start = performance.now();
	try {
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body,
			redirect: 'manual',
			signal: AbortSignal.timeout(PATIENCE),
		});
		await response.arrayBuffer();
		const time = `after ${Math.round(performance.now() - start)} ms`;
		const outcome = `answered ${response.status} ${time}${adviceFor(response.status)}`;
		return { url, body, outcome, isTaken: response.ok };
	} catch (error) {
		const isSlow = error instanceof Error && error.name === 'TimeoutError';
		const outcome = isSlow ? 'did not answer within 10 seconds' : 'could not be reached';
		return { url, body, outcome, isTaken: false };
	}
}

function adviceFor(status: number): string {
	if (status === 404) return ': nothing listens there. Publish the workflow, or copy the URL anew';
	if (status === 401) return ': the webhook secret is missing or wrong';
	return '';
}
