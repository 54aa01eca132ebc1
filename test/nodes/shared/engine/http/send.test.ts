import { Readable } from 'node:stream';
import { send } from '../../../../../nodes/shared/engine/http/send';
import { lancepilot } from '../../../../../nodes/Lancepilot/lancepilot.service';
import type { SendContext } from '../../../../../nodes/shared/credential/connect';
import type { FormPart } from '../../../../../nodes/shared/request';
import { fileOf } from '../../../../support/items';

/** A context in which every request ends so, and nothing else works. */
const contextOf = (error: Error) =>
	({
		helpers: { httpRequestWithAuthentication: async () => await Promise.reject(error) },
		// The full interface has some fifty members; `send` uses this one.
	}) as unknown as SendContext;

const connectionOf = (context: SendContext) => ({
	context,
	service: lancepilot,
	baseUrl: 'https://example.com',
});

const breakingOff = contextOf(new Error('socket hang up'));

function filePart(open: () => Promise<Readable>): FormPart {
	return { field: 'file', file: { ...fileOf(5, 'application/pdf', 'offer.pdf'), open } };
}

async function sendForm(...form: FormPart[]) {
	return await send(connectionOf(breakingOff), {
		method: 'POST',
		path: ['messages'],
		form,
	});
}

describe('An opened file is closed', () => {
	let stream: Readable;
	let opened: FormPart;

	beforeEach(() => {
		stream = Readable.from([Buffer.from('bytes')]);
		opened = filePart(() => Promise.resolve(stream));
	});

	test('when the connection breaks off before it was read', async () => {
		await sendForm(opened);
		expect(stream.destroyed).toBe(true);
	});

	test('when another file of the same message cannot be opened', async () => {
		const missing = filePart(() => Promise.reject(new Error('no such file')));
		await expect(sendForm(opened, missing)).rejects.toThrow('no such file');
		expect(stream.destroyed).toBe(true);
	});
});

// Of a text nothing counts as handed over, so that without the code it would look unsent, and be sent
// again. A test with these versions themselves is `npm run test:compat`.
test.each([
	['ECONNRESET', false],
	['ECONNABORTED', false],
	['EPROTO', false],
	['ECONNREFUSED', true],
	['ENOTFOUND', true],
	['EAI_AGAIN', true],
	['EAI_FAIL', true],
])(
	'Where n8n 1.113 to 2.30 leave nothing but the code, %s proves that nothing was sent: %p',
	async (httpCode, isUnwritten) => {
		const error = Object.assign(new Error('It ended'), { httpCode });
		const request = { method: 'POST' as const, path: ['messages'], json: {} };
		const result = await send(connectionOf(contextOf(error)), request);
		expect(result).toMatchObject({ code: httpCode, isUnwritten });
	},
);

test('A helper of n8n that never ends is left when the time is over', async () => {
	const context = {
		helpers: { httpRequestWithAuthentication: async () => await new Promise(() => undefined) },
		// The full interface has some fifty members; `send` uses this one.
	} as unknown as SendContext;
	const request = { method: 'POST' as const, path: ['messages'], json: {} };
	expect(await send(connectionOf(context), request, 20)).toMatchObject({ isLate: true });
});
