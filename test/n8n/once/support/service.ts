import type { N8nApi } from '../../../../tools/n8n/n8nApi';
import type { CredentialLink } from '../../../../tools/n8n/savedWorkflow';
import type { RecordedRequest, Reply } from '../../../support/recorder';
import { accept, startRecorder } from '../../../support/recorder';

/** The people of every flow, in their order; the numbers are no real phones. */
export const phones = ['447700900110', '447700900111', '447700900112', '447700900113'];
const LAST = '447700900113';

/** Lancepilot has the number in its path, iSlash in its form. */
const isFor = (phone: string, { url, body }: RecordedRequest) =>
	url.includes(phone) || body.includes(phone);

/** Stands in for both services, and counts what it is asked to send to each person. */
export async function startService() {
	const recorder = await startRecorder();
	const requestsFor = (phone: string) =>
		recorder.requests.filter((request) => isFor(phone, request));
	return {
		/** Requests for each person since the start or `reset`. */
		counts: () => phones.map((phone) => requestsFor(phone).length),
		/** The latest request for the last person. */
		latestForLast: () => requestsFor(LAST).at(-1)?.body ?? Buffer.alloc(0),
		/** Treats the first so many messages for the last person so. */
		spoilLast(reply: Reply, times = 1) {
			recorder.answerWith((response, request) => {
				const isBad = isFor(LAST, request) && requestsFor(LAST).length <= times;
				(isBad ? reply : accept)(response, request);
			});
		},
		reset: () => recorder.reset(),
		close: async () => recorder.close(),
		/** Gives an n8n the credentials with which it reaches this service. By credential type. */
		async makeCredentials(api: N8nApi): Promise<Record<string, CredentialLink>> {
			const links = Object.entries(recorder.credentials).map(async ([type, data]) => {
				const id = await api.createCredential({ name: `Counted ${type}`, type, data });
				return [type, { id, name: `Counted ${type}` }] as const;
			});
			return Object.fromEntries(await Promise.all(links));
		},
	};
}

/** A running stand-in. */
export type Service = Awaited<ReturnType<typeof startService>>;
