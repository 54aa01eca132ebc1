import fc from 'fast-check';
import * as islash from '../../nodes/Islash/events';
import * as lancepilot from '../../nodes/Lancepilot/events';
import { anyNumber, anyText, anyValue } from '../support/arbitraries';
import { inCloudWrapping } from '../support/posts';
import { always } from '../support/properties';

/** The names that saved workflows hold. */
const NAMES = [
	...[
		'event',
		'messageId',
		'number',
		'name',
		'businessNumber',
		'type',
		'text',
		'mediaUrl',
		'mediaId',
	],
	...['mimeType', 'fileName', 'quotedMessageId', 'status', 'reason', 'timestamp', 'raw'],
];

/** Words that mean something to the services, or to JavaScript. */
const word = fc.constantFrom(
	...['message.incoming', 'message.outgoing', 'app', 'api', 'text', 'image', 'audio', 'document'],
	...['sent', 'delivered', 'read', 'failed', 'system', 'unknown', '__proto__', 'constructor'],
	...['https://files.example/1', 'http://', '442079460958', '+44 20 7946 0958@c.us', '1700000300'],
);

const keys = [
	...['event', 'data', 'attributes', 'relationships', 'contact', 'number', 'from', 'to', 'source'],
	...['message', 'messages', 'statuses', 'entry', 'changes', 'messaging', 'value', 'contacts'],
	...['id', 'mid', 'wa_id', 'recipient_id', 'profile', 'name', 'type', 'text', 'body', 'image'],
	...['audio', 'document', 'caption', 'link', 'url', 'payload', 'attachments', 'timestamp'],
	...['errors', 'code', 'title', 'status', 'context', 'metadata', 'display_phone_number'],
];

/** What looks like a body, with anything anywhere. */
const { anyBody } = fc.letrec<{ anyBody: unknown; anything: unknown }>((tie) => ({
	anything: fc.oneof(
		{ maxDepth: 8, withCrossShrink: true },
		fc.oneof(word, anyText, anyNumber, anyValue),
		fc.array(tie('anything'), { maxLength: 3 }),
		tie('anyBody'),
	),
	anyBody: fc
		.dictionary(fc.constantFrom(...keys), tie('anything'), { maxKeys: 8 })
		// As a body comes: parsed, so that a key may be "__proto__".
		.map((body) => JSON.parse(JSON.stringify(body)) as unknown),
}));
const body = fc.oneof(
	anyBody,
	anyBody.map((value) => ({ messages: [value], statuses: [value] })),
	anyBody.map((value) => inCloudWrapping({ messages: [value], statuses: [value] })),
	anyBody.map((value) => ({ event: 'message.incoming', data: { attributes: { message: value } } })),
) as fc.Arbitrary<Record<string, unknown>>;

describe.each([
	['Lancepilot', lancepilot],
	['iSlash', islash],
])('Whatever %s posts', (_, { eventKinds, readEvents }) => {
	const kinds = eventKinds.map(({ value }) => value);

	test('at least one event comes out, of a kind that can be chosen', () => {
		always(body, (posted) => {
			const events = readEvents(posted).map(({ event }) => event);
			expect(events.length).toBeGreaterThan(0);
			expect(kinds).toEqual(expect.arrayContaining(events));
		});
	});

	test('an event has the names that workflows hold, each with a text, and the body', () => {
		always(body, (posted) => {
			for (const { raw, sequence = 0, ...fields } of readEvents(posted)) {
				expect(NAMES).toEqual(expect.arrayContaining(Object.keys(fields)));
				expect(sequence).not.toBeNaN();
				for (const value of Object.values(fields)) expect(value).toMatch(/\S/);
				expect(JSON.stringify(posted)).toContain(JSON.stringify(raw));
			}
		});
	});

	test('a number is one as a recipient is given, and a time is one of a calendar', () => {
		always(body, (posted) => {
			for (const { number, businessNumber, timestamp } of readEvents(posted)) {
				for (const one of [number, businessNumber]) {
					if (one !== undefined) expect(one).toMatch(/^[1-9]\d{6,14}$/);
				}
				if (timestamp) expect(new Date(timestamp).toISOString()).toBe(timestamp);
			}
		});
	});

	test('the body stays as it is', () => {
		always(body, (posted) => {
			const before = JSON.stringify(posted);
			readEvents(posted);
			expect(JSON.stringify(posted)).toBe(before);
		});
	});
});
