import FormData from 'form-data';
import { IslashApi } from '../../credentials/IslashApi.credentials';
import type { IHttpRequestOptions } from 'n8n-workflow';

const credential = new IslashApi();
const secrets = { userToken: 't0ken', sessionKey: 's3ss' };
const url = 'https://example.com';

async function authenticated(options: Omit<IHttpRequestOptions, 'url'>) {
	return await credential.authenticate(secrets, { url, ...options });
}

test('The user token goes into the header, beside the headers that are there', async () => {
	const { headers } = await authenticated({ headers: { Accept: 'application/json' } });
	expect(headers).toEqual({ Accept: 'application/json', 'X-USER-TOKEN': 't0ken' });
});

test('Secrets that were pasted with blanks go out without them', async () => {
	const pasted = { userToken: ' t0ken\n', sessionKey: ' s3ss\n' };
	const { headers, qs } = await credential.authenticate(pasted, { url });
	expect(headers).toEqual({ 'X-USER-TOKEN': 't0ken' });
	expect(qs).toEqual({ session: 's3ss' });
});

describe('The session key goes where the call wants it', () => {
	test('a read: into the query', async () => {
		const options = await authenticated({ method: 'GET', qs: { page: 1 } });
		expect(options.qs).toEqual({ page: 1, session: 's3ss' });
	});

	test('a POST without a body (labels): into the query', async () => {
		const options = await authenticated({ method: 'POST', qs: { label: 'VIP' } });
		expect(options.qs).toEqual({ label: 'VIP', session: 's3ss' });
	});

	test('JSON: into the body, not the query', async () => {
		const options = await authenticated({ method: 'POST', body: { identity: '852' } });
		expect(options.body).toEqual({ identity: '852', session: 's3ss' });
		expect(options.qs).toBeUndefined();
	});

	test('a multipart form: as a further part', async () => {
		const body = new FormData();
		body.append('identity', '852');
		const options = await authenticated({ method: 'POST', body });
		expect(options.body).toBe(body);
		expect(body.getBuffer().toString()).toContain('name="session"\r\n\r\ns3ss\r\n');
		expect(options.qs).toBeUndefined();
	});

	test('an encoded form: as a further field', async () => {
		const body = new URLSearchParams({ identity: '852' });
		await authenticated({ method: 'POST', body });
		expect(body.toString()).toBe('identity=852&session=s3ss');
	});

	test.each(['form', 'formData'] as const)(
		'the two kinds of form of the HTTP Request node: %s',
		async (kind) => {
			const options = await credential.authenticate(secrets, { url, [kind]: { identity: '852' } });
			expect(options).toMatchObject({ [kind]: { identity: '852', session: 's3ss' } });
			expect(options.qs).toBeUndefined();
		},
	);

	test('a multipart form that the HTTP Request node has laid out already', async () => {
		const formData = new FormData();
		const options = { url, formData };
		expect(await credential.authenticate(secrets, options)).toMatchObject({ formData });
		expect(formData.getBuffer().toString()).toContain('name="session"\r\n\r\ns3ss\r\n');
	});

	test('raw bytes stay as they are; the key goes into the query', async () => {
		const body = Buffer.from('raw');
		const options = await authenticated({ method: 'POST', body });
		expect(options.body).toBe(body);
		expect(options.qs).toEqual({ session: 's3ss' });
	});
});
