import { DEEPEST_BODY, LARGEST_BODY, receiveBody } from '../../../../nodes/shared/webhook/body';

const bytes = (text: string) => new TextEncoder().encode(text);
const REFUSED = { status: 400, message: 'The body is not a JSON object' };

test.each([
	['JSON that n8n parsed', { parsed: { a: 1 }, bytes: bytes('{"a":1}') }],
	['JSON without a Content-Type', { parsed: undefined, bytes: bytes('{"a":1}') }],
	['JSON that is called a form', { parsed: { '{"a":1}': '' }, bytes: bytes('{"a":1}') }],
	['JSON that is called text', { parsed: '{"a":1}', bytes: bytes('{"a":1}') }],
	['JSON behind a byte order mark', { parsed: undefined, bytes: bytes('\ufeff{"a":1}') }],
	['a form that n8n parsed', { parsed: { a: 1 }, bytes: bytes('a=1') }],
	['a form with files', { parsed: { a: 1 }, bytes: undefined }],
])('Takes %s', (_, posted) => {
	expect(receiveBody(posted)).toEqual({ body: { a: 1 } });
});

test.each([
	['nothing', { parsed: undefined, bytes: undefined }],
	['no bytes', { parsed: undefined, bytes: bytes('') }],
	['an empty form', { parsed: {}, bytes: bytes('') }],
	['a list', { parsed: [{}], bytes: bytes('[{}]') }],
	['a list that is called a form', { parsed: { '[{}]': '' }, bytes: bytes('[{}]') }],
	['a number', { parsed: 1, bytes: bytes('1') }],
	['null', { parsed: null, bytes: bytes('null') }],
	['words', { parsed: undefined, bytes: bytes('hello') }],
	['broken JSON', { parsed: undefined, bytes: bytes('{"a":') }],
	['bytes that are no text', { parsed: undefined, bytes: Uint8Array.of(0xff, 0xfe, 0) }],
])('Refuses %s', (_, posted) => {
	expect(receiveBody(posted)).toEqual(REFUSED);
});

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

test.each([
	[DEEPEST_BODY, false],
	[DEEPEST_BODY + 1, true],
	[5000, true],
])('Of %i levels, it refuses: %s', (depth, refused) => {
	const received = receiveBody({ parsed: undefined, bytes: bytes(nested(depth)) });
	expect('status' in received && received.status === 400).toBe(refused);
});

test.each([
	[LARGEST_BODY, undefined],
	[LARGEST_BODY + 1, 413],
])('Of %i bytes, the answer is %s', (size, status) => {
	const text = JSON.stringify({ a: 'x'.repeat(size - '{"a":""}'.length) });
	const received = receiveBody({ parsed: undefined, bytes: bytes(text) });
	expect('status' in received ? received.status : undefined).toBe(status);
});
