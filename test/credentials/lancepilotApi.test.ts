import { LancepilotApi } from '../../credentials/LancepilotApi.credentials';

const credential = new LancepilotApi();
const url = 'https://example.com';

test('The access token goes into the header, beside the headers that are there', async () => {
	const options = { url, headers: { Accept: 'application/json' } };
	const { headers } = await credential.authenticate({ accessToken: 't0ken' }, options);
	expect(headers).toEqual({ Accept: 'application/json', Authorization: 'Bearer t0ken' });
});

test('A request that is not the test of the credential keeps its address', async () => {
	const data = { accessToken: 't0ken', baseUrl: 'not checked here' };
	const options = { baseURL: 'https://elsewhere.example.com', url: '/workspaces' };
	expect(await credential.authenticate(data, options)).toMatchObject(options);
});

test('A token that cannot be sent is refused in words that the test of the credential shows', async () => {
	const authenticating = credential.authenticate({ accessToken: 'abc…' }, { url });
	await expect(authenticating).rejects.toThrow(
		'Access Token of the credential holds a character that cannot be sent. Copy it again where you got it: letters, digits and plain signs only, all in one line.',
	);
});
