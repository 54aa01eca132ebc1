import { sendOnceKey } from '../../../../nodes/shared/fields/sendOnceKey';
import { itemWith } from '../../../support/items';

/** An item whose key is this in the node, and that for the item. */
const itemOf = (written: unknown, value: unknown, evaluated: (part: string) => unknown) => ({
	...itemWith({ options: { sendOnceKey: value } }),
	written: () => ({ sendOnceKey: written }),
	evaluated,
});

const nothing = () => undefined;

test.each<[string, unknown, unknown]>([
	['one expression for the whole', '={{ $json.id }}', 'A-17'],
	['text without expressions', 'A-17', 'A-17'],
	['braces in a text that is no expression', '{{ a }}-17', '{{ a }}-17'],
])('%s is a key as it is', async (_, written, value) => {
	expect(await sendOnceKey.read(itemOf(written, value, () => 'A-17'))).toBe(value);
});

test.each([
	['={{ $json.id }}-shipped', '-shipped'],
	['=order {{ $json.id }}', 'order'],
	['={{ $json.id }}{{ $json.event }}', 'undefined'],
	['={{\n$json.id\n}}-shipped', '-shipped'],
])('%s is refused where a part gives nothing', async (written, value) => {
	await expect(sendOnceKey.read(itemOf(written, value, nothing))).rejects.toThrow('lacks a part');
});

test('A part that cannot be worked out by itself says nothing of the key', async () => {
	const broken = () => {
		throw new Error('invalid syntax');
	};
	const item = itemOf('={{ "}}" }}-17', '}}-17', broken);
	expect(await sendOnceKey.read(item)).toBe('}}-17');
});

test.each([undefined, {}, { sendOnceKey: '' }, { sendOnceKey: '  ' }, { sendOnceKey: null }])(
	'There is none in %j',
	async (options) => {
		expect(await sendOnceKey.read(itemWith({ options }))).toBeUndefined();
	},
);

test('Options that an expression gives as a whole have a key, too', async () => {
	const item = { ...itemWith({ options: { sendOnceKey: 17 } }), written: () => '={{ $json }}' };
	expect(await sendOnceKey.read(item)).toBe('17');
});
