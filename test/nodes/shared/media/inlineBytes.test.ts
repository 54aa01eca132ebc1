import fc from 'fast-check';
import { inlineBytes } from '../../../../nodes/shared/media/inlineBytes';

/** Its base64 has both letters in which base64url differs, and padding. */
const BYTES = Buffer.from([0xfb, 0xef, 0xbe, 0xff, 0x00, 0x25, 0x50]);
const BASE64 = BYTES.toString('base64');

const lines = (text: string, between: string) => text.replace(/.{4}(?=.)/g, `$&${between}`);

test.each<[string, unknown]>([
	['base64', BASE64],
	['base64 without padding', BASE64.replace(/=+$/, '')],
	['base64url', BYTES.toString('base64url')],
	['base64url with padding', `${BYTES.toString('base64url')}==`],
	['base64 with line breaks', lines(BASE64, '\n')],
	['base64 with the line breaks of Windows', `${lines(BASE64, '\r\n')}\r\n`],
	['base64 with indented lines', `\n\t${lines(BASE64, '\n\t')}\n`],
	['a data: URL', `data:application/pdf;base64,${BASE64}`],
	['a data: URL in capitals', `DATA:application/pdf;BASE64,${BASE64}`],
	['a data: URL with parameters', `data:application/pdf;name=a.pdf;base64,${BASE64}`],
	['a data: URL with blanks around it', ` data:application/pdf;base64,${BASE64}\n`],
	['a data: URL with line breaks', `data:application/pdf;base64,\n${lines(BASE64, '\n')}`],
	['a data: URL of base64url', `data:application/pdf;base64,${BYTES.toString('base64url')}`],
	[
		'a data: URL whose base64 is escaped',
		`data:application/pdf;base64,${encodeURIComponent(BASE64)}`,
	],
	['a data: URL that is percent-encoded', 'data:application/pdf,%fb%EF%be%ff%00%25P'],
	['a buffer', BYTES],
	['a typed array', new Uint8Array(BYTES)],
	['a part of a larger buffer', Buffer.concat([BYTES, BYTES]).subarray(7)],
	['a buffer as JSON gives it', BYTES.toJSON()],
	['a buffer as JSON text', JSON.stringify(BYTES)],
	['a buffer as indented JSON text', ` ${JSON.stringify(BYTES, undefined, 2)}\n`],
])('The bytes are read from %s', (_, data) => {
	expect(inlineBytes(data)).toMatchObject({ bytes: BYTES });
});

test.each([
	['data:application/pdf;base64,', 'application/pdf'],
	['data:image/svg+xml;charset=utf-8,%3Csvg/%3E', 'image/svg+xml'],
	['data:,Hello', 'text/plain'],
	['data:;base64,SGk=', 'text/plain'],
])('%s says what it is', (data, mimeType) => {
	expect(inlineBytes(data)).toMatchObject({ mimeType });
});

test.each([
	['data:,Gr%C3%BC%C3%9Fe', 'Grüße'],
	['data:,Grüße', 'Grüße'],
	['data:,100% of %zz, and more', '100% of %zz, and more'],
	['data:text/csv,a,b%0A1,2', 'a,b\n1,2'],
])('%s holds a text', (data, text) => {
	expect(inlineBytes(data)).toMatchObject({ bytes: Buffer.from(text) });
});

test.each([[''], [undefined], [null], ['data:text/plain,']])(
	'%j is an empty file, which is refused as such',
	(data) => {
		expect(inlineBytes(data)).toMatchObject({ bytes: Buffer.alloc(0) });
	},
);

test.each<[string, unknown]>([
	['a plain text', 'Hello Ada, your order is ready.'],
	['words alone', 'Hello world'],
	['words on lines', 'Dear Ada,\nHello'],
	['letters of another script', 'Größe'],
	['one letter', 'A'],
	['base64 with a letter missing', BASE64.slice(0, 9)],
	['base64 with a letter that it does not have', `${BASE64.slice(0, 4)}*${BASE64.slice(4)}`],
	['base64 with blanks in the place of plus signs', 'a b/cd==ef'],
	['padding in the middle', 'SGk=SGk='],
	['an end that no encoder writes', 'SGl='],
	['an ID of n8n', 'filesystem-v2:workflows/1/executions/2/binary_data/3'],
	['an address', 'https://example.com/a.pdf'],
	['JSON', '{"name":"Ada"}'],
	['JSON of something else', '{"type":"Buffer","data":"abc"}'],
	['JSON of a list that is no bytes', '{"type":"Buffer","data":[1,256]}'],
	['an object', { name: 'Ada' }],
	['a list', [37, 80]],
	['a number', 37],
	['yes', true],
])('No file: %s', (_, data) => {
	expect(inlineBytes(data)).toBe('holds no file: its data is neither base64 nor a data: URL');
});

test.each([
	['data:application/pdf;base64', 'its data: URL has no comma before the content'],
	['data:application/pdf;base64,Hello world.', 'what its data: URL has is not base64'],
	['data:application/pdf;base64,%%%', 'what its data: URL has is not base64'],
])('No file: %s', (data, reason) => {
	expect(inlineBytes(data)).toBe(`holds no file: ${reason}`);
});

test.each(['filesystem-v2', 'filesystem', 's3', 'S3', 'database', 'azure', 'default', ' s3 '])(
	'No file: %j, which says where n8n has it',
	(data) => {
		expect(inlineBytes(data)).toBe(
			`holds no file: n8n stores its content elsewhere ("${data.trim().toLowerCase()}"), and the ID to find it by is missing`,
		);
	},
);

test('Any bytes come back from each of their spellings', () => {
	fc.assert(
		fc.property(
			fc.uint8Array(),
			fc.constantFrom<BufferEncoding>('base64', 'base64url'),
			(array, encoding) => {
				const bytes = Buffer.from(array);
				const text = bytes.toString(encoding);
				for (const data of [text, text.replace(/=+$/, ''), `data:x/y;base64,${text}`]) {
					expect(inlineBytes(data)).toMatchObject({ bytes });
				}
			},
		),
	);
});
