import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import type { startSandbox } from '../../sandbox/server';

/** The path of a sample file: `photo.jpg`, `voice-note.ogg`, `clip.mp4` or `invoice.pdf`. */
export const sample = (name: string) => join(__dirname, '../../tools/demo/files', name);

/** Sends messages to the sandbox with plain HTTP, as any client of the two APIs would. */
export function createSender({ lancepilot, islash }: Awaited<ReturnType<typeof startSandbox>>) {
	const islashHeaders = { 'x-user-token': islash.userToken };

	async function post(url: string, headers: Record<string, string>, body: FormData | string) {
		const type = typeof body === 'string' ? { 'content-type': 'application/json' } : undefined;
		const response = await fetch(url, { method: 'POST', headers: { ...headers, ...type }, body });
		if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
		return await response.json();
	}

	const postLancepilot = (recipient: string, kind: string, body: FormData | string) =>
		post(
			`${lancepilot.baseUrl}/workspaces/${lancepilot.workspaceId}/contacts/number/${recipient}/messages/${kind}`,
			{ authorization: `Bearer ${lancepilot.accessToken}` },
			body,
		);

	return {
		text: (recipient: string, text: string) =>
			postLancepilot(recipient, 'text', JSON.stringify({ text: { body: text } })),

		/** A sample file through Lancepilot. */
		async file(recipient: string, kind: string, name: string, type: string, caption?: string) {
			const form = new FormData();
			form.append('file', await openAsBlob(sample(name), { type }), name);
			if (caption) form.append('caption', caption);
			return await postLancepilot(recipient, kind, form);
		},

		/** An iSlash message with these fields. */
		async islash(
			recipient: string,
			fields: Record<string, string | Blob>,
			path = 'send-session-message',
		) {
			const form = new FormData();
			form.append('session', islash.sessionKey);
			form.append('identity', recipient);
			for (const [name, value] of Object.entries(fields)) form.append(name, value);
			return await post(`${islash.baseUrl}/${path}`, islashHeaders, form);
		},

		/** The id of a sticker that the iSlash account has. */
		async anySticker(): Promise<string> {
			const url = `${islash.baseUrl}/sticker?session=${islash.sessionKey}`;
			const response = await fetch(url, { headers: islashHeaders });
			return String((await response.json()).data.stickers[0].id);
		},
	};
}
