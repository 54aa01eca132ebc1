import { message } from '../../../nodes/Islash/resources/message';
import { send } from '../../../nodes/Islash/resources/message/send';
import { sendAndWait } from '../../../nodes/Islash/resources/message/sendAndWait';
import { succeededItem } from '../../../nodes/shared/engine/run/output';
import { fileOf, itemWith } from '../../support/items';
import { refusalOf } from '../../support/refusal';

const recipient = '+852 5687 2847';
const file = fileOf(3, 'application/zip', 'all.zip');
const identity = { field: 'identity', value: '85256872847' };
const sticker = { __rl: true, mode: 'list', value: 71 };

test('The operations keep the names that saved workflows hold', () => {
	expect(message.operations.map(({ value }) => value)).toEqual([
		'send',
		'sendTemplate',
		'scheduleTemplate',
		'sendAndWait',
	]);
});

test('A question has the options of a message, but for those that mean nothing to it', () => {
	const question = sendAndWait.options.map(({ name }) => name);
	const plain = send.options.map(({ name }) => name);
	expect(plain.filter((name) => !question.includes(name))).toEqual([
		'convertMarkdown',
		'quotedMessageId',
		'simplify',
	]);
});

describe('A session message is a form', () => {
	test.each([
		['text', { text: 'Hi\nthere' }, [{ field: 'text', value: 'Hi\nthere' }]],
		[
			'file of any type',
			{ mediaSource: 'binary', binaryPropertyName: 'data' },
			[{ field: 'file', file }],
		],
		[
			'URL',
			{ mediaSource: 'url', mediaUrl: 'https://example.com/a.jpg' },
			[{ field: 'file_url', value: 'https://example.com/a.jpg' }],
		],
		[
			'text where an expression gave no media source',
			{ text: 'Hi', mediaSource: '' },
			[{ field: 'text', value: 'Hi' }],
		],
		['sticker', { mediaSource: 'sticker', sticker }, [{ field: 'sticker_id', value: '71' }]],
		[
			'text with a file',
			{ text: 'Hi', mediaSource: 'binary', binaryPropertyName: 'data' },
			[
				{ field: 'text', value: 'Hi' },
				{ field: 'file', file },
			],
		],
		[
			'text with a sticker, as a reply',
			{ text: 'Hi', mediaSource: 'sticker', sticker, options: { quotedMessageId: 9126 } },
			[
				{ field: 'text', value: 'Hi' },
				{ field: 'sticker_id', value: '71' },
				{ field: 'quoted_message_id', value: '9126' },
			],
		],
		[
			'a reply whose ID was pasted with blanks',
			{ text: 'Hi', options: { quotedMessageId: ' 9126 ' } },
			[
				{ field: 'text', value: 'Hi' },
				{ field: 'quoted_message_id', value: '9126' },
			],
		],
	])('%s', async (_, parameters, parts) => {
		const item = itemWith({ recipient, mediaSource: 'none', ...parameters }, { data: file });
		expect((await send.prepare(item)).request).toEqual({
			method: 'POST',
			path: ['send-session-message'],
			form: [identity, ...parts],
		});
	});
});

describe('Before anything is sent, these are refused', () => {
	test.each([
		[
			'no content',
			{},
			'Message has no content. Enter a text, or choose a file, a URL or a sticker under Media Source',
		],
		[
			'a reply without content',
			{ text: ' ', options: { quotedMessageId: '9126' } },
			'Message has no content. Enter a text, or choose a file, a URL or a sticker under Media Source',
		],
		[
			'no sticker',
			{ mediaSource: 'sticker', sticker: { ...sticker, value: '' } },
			'Sticker is empty. Pick one from the list, or enter its ID',
		],
		[
			'a media source that an expression got wrong',
			{ text: 'Hi', mediaSource: 'image' },
			'Media Source "image" is not one of the choices. Choose one from the list; an expression must give "none" or "binary" or "url" or "sticker"',
		],
		[
			'a message ID that only begins with digits',
			{ text: 'Hi', options: { quotedMessageId: '12a' } },
			'Quoted Message ID "12a" is not a message ID. Use the whole number in "id" of an earlier iSlash message, or leave the field empty',
		],
		[
			'a message ID that is none',
			{ text: 'Hi', options: { quotedMessageId: 'gBGGh' } },
			'Quoted Message ID "gBGGh" is not a message ID. Use the whole number in "id" of an earlier iSlash message, or leave the field empty',
		],
	])('%s', async (_, parameters, refusal) => {
		const item = itemWith({ recipient, mediaSource: 'none', ...parameters });
		expect(await refusalOf(() => send.prepare(item))).toBe(refusal);
	});
});

describe('The output', () => {
	const outputOf = async (answer: Record<string, unknown>, parameters = {}) => {
		const item = itemWith({ recipient, mediaSource: 'none', text: 'Hi', ...parameters });
		const { record } = await send.prepare(item);
		return succeededItem(record(answer), 0).json;
	};
	const message = { id: 9126, status: 'sent', user: null, is_cloned: false, sent_at: 1649755452 };

	test('is who got it and the message, without the envelope and what a send leaves empty', async () => {
		expect(await outputOf({ data: { message } })).toEqual({
			recipient: '85256872847',
			id: 9126,
			status: 'sent',
			sent_at: '2022-04-12T09:24:12.000Z',
		});
	});

	test.each([null, '2022-04-12', 1e300])('leaves a time of %j as it is', async (sent_at) => {
		expect(await outputOf({ data: { message: { sent_at } } })).toEqual({
			recipient: '85256872847',
			sent_at,
		});
	});

	test('is all that iSlash said with Simplify switched off', async () => {
		expect(await outputOf({ data: { message } }, { options: { simplify: false } })).toEqual(
			message,
		);
	});

	test.each([[[]], [{}], [null], [undefined], ['sent']])(
		'is a plain yes where data is %j',
		async (data) => {
			expect(await outputOf({ data })).toEqual({ success: true });
		},
	);
});

describe("The text is held to WhatsApp's limit", () => {
	const prepare = async (text: string, parameters: object = {}) =>
		await send.prepare(itemWith({ recipient, text, ...parameters }, { data: file }));
	const beside = [
		['a file', { mediaSource: 'binary', binaryPropertyName: 'data' }],
		['a URL', { mediaSource: 'url', mediaUrl: 'https://example.com/a.jpg' }],
	] as const;

	test('of 4,096 characters alone or beside a sticker', async () => {
		for (const parameters of [{}, { mediaSource: 'sticker', sticker }]) {
			const { form } = (await prepare('é'.repeat(4096), parameters)).request;
			expect(form).toContainEqual({ field: 'text', value: 'é'.repeat(4096) });
			expect(await refusalOf(() => prepare('é'.repeat(4097), parameters))).toBe(
				`Text "${'é'.repeat(80)}…" has 4,097 characters; at most 4,096 are allowed. Shorten it`,
			);
		}
	});

	test.each(beside)('of 1,024 characters beside %s, whose caption it is', async (_, parameters) => {
		const { form } = (await prepare('é'.repeat(1024), parameters)).request;
		expect(form).toContainEqual({ field: 'text', value: 'é'.repeat(1024) });
		expect(await refusalOf(() => prepare('é'.repeat(1025), parameters))).toBe(
			`Text "${'é'.repeat(80)}…" has 1,025 characters; at most 1,024 are allowed beside a file, as its caption. Shorten it`,
		);
	});
});
