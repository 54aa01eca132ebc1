import { Readable } from 'node:stream';
import { send } from '../../../../nodes/shared/engine/send';
import type { SendContext } from '../../../../nodes/shared/engine/sendContext';
import type { FormPart } from '../../../../nodes/shared/request';
import { fileOf } from '../../../support/items';

/** A context in which the connection breaks off, and nothing else works. */
const breakingOff = {
	helpers: { httpRequestWithAuthentication: () => Promise.reject(new Error('socket hang up')) },
	// The full interface has some fifty members; `send` uses this one.
} as unknown as SendContext;

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
