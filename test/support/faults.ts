import { json, type Reply } from './recorder';

/** How no whole request ever reaches the service. */
type Breakdown =
	'refused' | 'reset while connecting' | 'reset in the middle of the request' | 'wrong address';

/** Something that goes wrong with one request. */
export interface Fault {
	/** What happens, as the table calls it. */
	name: string;
	/**
	 * What the node can know: that nothing was sent and a later try may work, that the service said
	 * no, or neither.
	 */
	verdict: 'not sent' | 'refused' | 'doubt';
	/** A breakdown, or the answer to a request that was read to its end. */
	strike: Breakdown | Reply;
	/** Whether the service may carry the request out all the same. */
	isCarriedOut?: boolean;
	/** The address that the credential holds instead of the service's; it fails for every item. */
	address?: (url: string) => string;
	/** Milliseconds that the struck item waits for its answer; left out, as long as it takes. */
	timeout?: number;
	/** Default: Lancepilot. */
	service?: 'iSlash';
}

const raw =
	(status: number, type: string, body: string, headers: Record<string, string> = {}): Reply =>
	(response) => {
		response.writeHead(status, { 'content-type': type, ...headers });
		response.end(body);
	};

/** Asks to come back at once: a date has whole seconds, so this one is just over. */
const busyUntilNow: Reply = (response, request) => {
	const date = new Date().toUTCString();
	json(429, { message: 'Too Many Attempts.' }, { 'retry-after': date })(response, request);
};

const PAGE = '<!DOCTYPE html><html><body>Bad gateway</body></html>';

/** The rows of the fault matrix; the verdicts are those of the once-only rule. */
export const FAULTS: Fault[] = [
	{
		name: 'Host name that does not resolve',
		verdict: 'not sent',
		strike: 'wrong address',
		// Too long for a name of the DNS, so that nobody is asked.
		address: () => `http://${'x'.repeat(64)}.invalid`,
	},
	{
		name: 'TLS failure',
		verdict: 'not sent',
		strike: 'wrong address',
		address: (url) => url.replace('http:', 'https:'),
	},
	{ name: 'Connection refused', verdict: 'not sent', strike: 'refused' },
	{
		name: 'Connection reset while connecting',
		verdict: 'not sent',
		strike: 'reset while connecting',
	},
	{
		name: '429 with `Retry-After` in seconds',
		verdict: 'not sent',
		strike: json(429, { message: 'Too Many Attempts.' }, { 'retry-after': '0' }),
	},
	{ name: '429 with `Retry-After` as a date', verdict: 'not sent', strike: busyUntilNow },
	{
		name: "503 with `Retry-After`, in the service's own words",
		verdict: 'not sent',
		strike: json(503, { message: 'Service Unavailable' }, { 'retry-after': '0' }),
	},
	{
		name: '503 with `Retry-After` and the page of a gateway, which forwarded the request',
		verdict: 'doubt',
		isCarriedOut: true,
		strike: raw(503, 'text/html', PAGE, { 'retry-after': '0' }),
	},
	{
		name: 'Connection reset in the middle of the request',
		verdict: 'doubt',
		strike: 'reset in the middle of the request',
	},
	{
		name: 'Connection reset after the whole request was read',
		verdict: 'doubt',
		isCarriedOut: true,
		strike: (response) => response.destroy(),
	},
	{
		name: 'No answer in time',
		verdict: 'doubt',
		isCarriedOut: true,
		strike: () => undefined,
		// Long enough for the request to be read on a busy machine.
		timeout: 600,
	},
	{
		name: '500',
		verdict: 'doubt',
		isCarriedOut: true,
		strike: json(500, { message: 'Server Error' }),
	},
	{
		name: '502 with a web page',
		verdict: 'doubt',
		isCarriedOut: true,
		strike: raw(502, 'text/html', PAGE),
	},
	{
		name: '201 with broken JSON',
		verdict: 'doubt',
		isCarriedOut: true,
		strike: raw(201, 'application/json', '{"status":201,"data":{"id"'),
	},
	{
		name: '200 with a web page',
		verdict: 'doubt',
		isCarriedOut: true,
		strike: raw(200, 'text/html', PAGE),
	},
	{
		name: '200 with the JSON of a captive portal',
		verdict: 'doubt',
		strike: json(200, { captive: true, 'user-portal-url': 'https://portal.example.com' }),
	},
	{
		name: '204',
		verdict: 'doubt',
		isCarriedOut: true,
		strike: raw(204, 'text/plain', ''),
	},
	{
		name: '101 with `Upgrade`, and nothing more',
		verdict: 'doubt',
		isCarriedOut: true,
		strike: (response) =>
			response.socket?.write(
				'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n',
			),
		timeout: 600,
	},
	{
		name: '303',
		verdict: 'doubt',
		isCarriedOut: true,
		strike: json(303, {}, { location: 'https://example.com/login' }),
	},
	{
		name: '302',
		verdict: 'refused',
		strike: json(302, {}, { location: 'https://example.com/login' }),
	},
	{ name: '401', verdict: 'refused', strike: json(401, { message: 'Unauthenticated.' }) },
	{ name: '404', verdict: 'refused', strike: json(404, { message: 'Not Found' }) },
	{ name: '413', verdict: 'refused', strike: json(413, { message: 'Payload Too Large' }) },
	{
		name: '422',
		verdict: 'refused',
		strike: json(422, { message: 'The recipient is not valid.' }),
	},
	{
		name: 'iSlash: 200 with a `meta.code` other than `RESP_OKAY`',
		verdict: 'refused',
		strike: json(200, { meta: { code: 'RESP_CLOSED', message: 'No session' }, data: {} }),
		service: 'iSlash',
	},
];
