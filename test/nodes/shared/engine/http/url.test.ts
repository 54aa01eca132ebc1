import { requestUrl } from '../../../../../nodes/shared/engine/http/url';
import { refusalOf } from '../../../../support/refusal';

const BASE = 'https://api.example.com/v3';

test.each([
	['plain', ['contacts', '1042'], `${BASE}/contacts/1042`],
	['a slash', ['contacts', '../admin'], `${BASE}/contacts/..%2Fadmin`],
	['a query', ['contacts', '1?all=1#x'], `${BASE}/contacts/1%3Fall%3D1%23x`],
	['a percent sign', ['contacts', '%2e%2e'], `${BASE}/contacts/%252e%252e`],
	['other scripts', ['contacts', 'é'], `${BASE}/contacts/%C3%A9`],
])('An ID cannot change the path: %s', (_, path, url) => {
	expect(requestUrl(BASE, path)).toBe(url);
	expect(new URL(url).pathname.startsWith('/v3/contacts/')).toBe(true);
});

test.each(['.', '..', 'a\ud800'])(
	'An ID that URLs cannot carry is refused: %j',
	async (segment) => {
		expect(await refusalOf(() => requestUrl(BASE, ['contacts', segment]))).toContain(
			`ID "${segment}" cannot be part of an address`,
		);
	},
);
