import fc from 'fast-check';
import type { IBinaryData } from 'n8n-workflow';
import { anyText } from './arbitraries';

/** A file of an item, and the bytes that must arrive. */
export interface AnyBinary {
	binary: IBinaryData;
	bytes: Buffer;
}

const name = fc.oneof(
	{ weight: 3, arbitrary: anyText },
	{ weight: 1, arbitrary: fc.constantFrom(undefined, null, 7, true, ['a.png'], {}, '', '\0') },
);
const mimeType = fc.oneof(
	{ weight: 6, arbitrary: fc.constantFrom('image/png', 'image/jpg', 'IMAGE/JPEG; q="1"') },
	{ weight: 1, arbitrary: anyText },
	{ weight: 1, arbitrary: fc.constantFrom(undefined, null, 7, true, {}, '', ['image/png']) },
);

const look = fc.record({ mimeType, fileName: name, fileExtension: name }, { requiredKeys: [] });

const base64 = fc.oneof(
	{
		weight: 4,
		arbitrary: fc
			.uint8Array({ minLength: 1, maxLength: 300 })
			.map((it) => Buffer.from(it).toString('base64')),
	},
	{ weight: 1, arbitrary: anyText },
	{ weight: 1, arbitrary: fc.constantFrom('', '=', 'AA\r\nAA\n', 'filesystem-v2') },
);

/** What the item holds itself, and its bytes: Node's own, where it is base64 at all. */
const content = fc.oneof(
	{ weight: 5, arbitrary: base64.map((data) => ({ data, bytes: Buffer.from(data, 'base64') })) },
	{
		weight: 1,
		arbitrary: fc.uint8Array({ minLength: 1, maxLength: 300 }).map((array) => {
			const bytes = Buffer.from(array);
			return { data: `data:image/png;base64,${bytes.toString('base64')}`, bytes };
		}),
	},
);

/** Any shape that a file of an item may have: one of those stored, or bytes in the item itself. */
export function anyBinary(stored: readonly AnyBinary[]): fc.Arbitrary<AnyBinary> {
	const inItem = fc.record({ content, look }).map(({ content: { data, bytes }, look }) => ({
		// Odd on purpose: a Code node can put anything there.
		binary: { data, ...look } as IBinaryData,
		bytes,
	}));
	const inStore = fc
		.record({ file: fc.constantFrom(...stored), look, hasBytes: fc.boolean() })
		.map(({ file, look, hasBytes }) => ({
			binary: { ...file.binary, ...look, ...(!hasBytes && { bytes: undefined }) } as IBinaryData,
			bytes: file.bytes,
		}));
	const broken = fc
		.record({ data: fc.constantFrom(undefined, null, 7, {}), look })
		.map(({ data, look }) => ({
			binary: { data, ...look } as unknown as IBinaryData,
			bytes: Buffer.alloc(0),
		}));
	return fc.oneof(
		{ weight: 4, arbitrary: inItem },
		{ weight: 4, arbitrary: inStore },
		{ weight: 1, arbitrary: broken },
	);
}
