import { sandboxCredentials } from '../../tools/n8n/playground';
import { api, place } from './support/playground';

const right = Object.fromEntries(sandboxCredentials(place.sandbox).map((it) => [it.type, it.data]));

/** What the editor's credential form does on saving. */
async function tested(type: string, wrong: object): Promise<unknown> {
	const credentials = { id: '', name: 'Tried', type, data: { ...right[type], ...wrong } };
	return await api.call('POST', '/credentials/test', { credentials });
}

test.each(['lancepilotApi', 'islashApi'])('%s passes with the right values', async (type) => {
	expect(await tested(type, {})).toEqual({
		status: 'OK',
		message: 'Connection successful!',
	});
});

const nobody = 'http://127.0.0.1:1/api';
const refused: [string, string, object][] = [
	['lancepilotApi', 'a wrong access token', { accessToken: 'wrong' }],
	['lancepilotApi', 'an address without a server', { baseUrl: nobody }],
	['lancepilotApi', 'a web page', { baseUrl: place.sandbox.inboxUrl }],
	['lancepilotApi', 'the other API', { baseUrl: place.sandbox.islash.baseUrl }],
	['islashApi', 'a wrong user token', { userToken: 'wrong' }],
	['islashApi', 'a wrong session key', { sessionKey: 'wrong' }],
	['islashApi', 'an address without a server', { baseUrl: nobody }],
	['islashApi', 'a web page', { baseUrl: place.sandbox.inboxUrl }],
	['islashApi', 'the other API', { baseUrl: place.sandbox.lancepilot.baseUrl }],
];

test.each(refused)('%s does not pass with %s', async (type, _what, wrong) => {
	expect(await tested(type, wrong)).toMatchObject({ status: 'Error' });
});
