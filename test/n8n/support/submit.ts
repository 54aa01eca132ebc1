import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Calls a published workflow from outside, and calls again while n8n does not listen yet.
 * @param makeBody gives the body, anew for each call
 * @param contentType of a body that is text
 * @throws when n8n answers with another status than 2xx
 */
export async function submit(
	url: string,
	makeBody: () => BodyInit | Promise<BodyInit>,
	contentType?: string,
): Promise<Response> {
	for (;;) {
		const response = await fetch(url, {
			method: 'POST',
			body: await makeBody(),
			...(contentType && { headers: { 'content-type': contentType } }),
		});
		if (response.ok) return response;
		if (response.status !== 404) throw new Error(`${url} answered ${response.status}`);
		// n8n listens a moment after it has said that the workflow is on.
		await sleep(50);
	}
}
