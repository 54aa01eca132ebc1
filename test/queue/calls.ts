import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from './accounts';
import { hashOf } from './receiver';

/** One call of the webhook, and the messages that must come of it. */
export interface Call {
	body: { people: { phone: string; text: string }[] };
	messages: Message[];
}

/** Calls with people of their own; each gets a text file of about 20 kB with the number in it. */
export function makeCalls(calls: number, peoplePerCall: number): Call[] {
	return Array.from({ length: calls }, (_, call) => {
		const people = Array.from({ length: peoplePerCall }, (_person, index) => {
			// Numbers that no real phone has.
			const phone = String(447_700_900_000 + call * peoplePerCall + index);
			return { phone, text: `Invoice for ${phone}\n`.repeat(800) };
		});
		return {
			body: { people },
			messages: people.map(({ phone, text }) => ({ phone, file: hashOf(text) })),
		};
	});
}

/** Calls the webhook. Gives the ID of the execution, which is then in the queue. */
export async function callWebhook(url: string, path: string, { body }: Call): Promise<string> {
	for (;;) {
		const response = await fetch(`${url}/webhook/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
		});
		if (response.ok) return (await response.text()).replaceAll('"', '');
		if (response.status !== 404) throw new Error(`The webhook answered ${response.status}`);
		// n8n listens a moment after it has said that the workflow is on.
		await sleep(250);
	}
}
