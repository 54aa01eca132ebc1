import { Readable } from 'node:stream';
import { send } from '../../../../../nodes/shared/engine/http/send';
import type { SendContext } from '../../../../../nodes/shared/credential/connect';
import type { FormPart } from '../../../../../nodes/shared/request';
import { fileOf } from '../../../../support/items';

/** A context in which every request ends so, and nothing else works. */
const contextOf = (error: Error) =>
	({
		helpers: { httpRequestWithAuthentication: async () => await Promise.reject(error) },
		// The full interface has some fifty members; `send` uses this one.
	}) as unknown as SendContext;

const breakingOff = contextOf(new Error('socket hang up'));

function filePart(open: () => Promise<Readable>): FormPart {
	return { field: 'file', file: { ...fileOf(5, 'application/pdf', 'offer.pdf'), open } };
}

async function sendForm(...form: FormPart[]) {
	return await send(breakingOff, 'lancepilotApi', 'https://example.com', {
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
test('The code is found where n8n 1.113 to 2.30 leave it', async () => {
	const error = Object.assign(new Error('The connection was reset'), { httpCode: 'ECONNRESET' });
	const result = await send(contextOf(error), 'lancepilotApi', 'https://example.com', {
		method: 'POST',
		path: ['messages'],
		json: {},
	});
	expect(result).toMatchObject({ code: 'ECONNRESET', whileConnecting: false });
});
