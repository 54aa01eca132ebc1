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
	{ weight: 1, arbitrary: fc.constantFrom('', '=', 'data:image/png;base64,AAAA') },
);

/** Any shape that a file of an item may have: one of those stored, or bytes in the item as base64. */
export function anyBinary(stored: readonly AnyBinary[]): fc.Arbitrary<AnyBinary> {
	// What a data: URL holds, and not the letters of the URL taken for base64.
	const bytesOf = (data: string) => Buffer.from(data.replace(/^data:[^,]*,/, ''), 'base64');
	const inItem = fc.record({ data: base64, look }).map(({ data, look }) => ({
		// Odd on purpose: a Code node can put anything there.
		binary: { data, ...look } as IBinaryData,
		bytes: bytesOf(data),
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
