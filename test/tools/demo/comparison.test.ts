import type { SandboxMessage } from '../../../sandbox/message';
import { compareMessages, type ExpectedMessage } from '../../../tools/demo/comparison';

const expected: ExpectedMessage = {
	node: 'Invoice',
	service: 'iSlash',
	recipient: '85290000001',
	kind: 'document',
	text: 'Thank you',
	file: { name: 'invoice.pdf', sha256: 'aa11' },
};

function arrived(changes: Partial<SandboxMessage> = {}, sha256 = 'aa11'): SandboxMessage {
	const { service, recipient, kind, text } = expected;
	return {
		id: 1,
		author: 'api',
		spelled: '+852 9000 0001',
		sid: 'gBDEMO1',
		status: { state: 'sent' },
		posts: [],
		service,
		recipient,
		kind,
		text,
		file: { id: 'f', name: 'invoice.pdf', mimeType: 'application/pdf', size: 9, sha256, url: '/f' },
		operationId: 'sendSessionMessage',
		endpoint: 'POST /send-session-message',
		receivedAt: '2026-03-02T10:00:00Z',
		request: { method: 'POST', path: '/send-session-message', headers: {}, body: '' },
		...changes,
	};
}

const problemsOf = (messages: SandboxMessage[]) =>
	compareMessages([expected], messages).map(({ problems }) => problems);

it('finds no problem in a message that arrived as it was sent', () => {
	expect(problemsOf([arrived()])).toEqual([[]]);
});

it.each([
	['for somebody else', arrived({ recipient: '85290000002' })],
	['of another kind', arrived({ kind: 'image' })],
	['through the other service', arrived({ service: 'Lancepilot' })],
])('does not take a message %s for the expected one', (_difference, message) => {
	expect(problemsOf([message])).toEqual([['did not arrive']]);
});

it.each([
	['SHA-256 differs', arrived({}, 'bb22')],
	['SHA-256 differs, file name differs', arrived({ file: undefined })],
	['text differs', arrived({ text: 'Thank' })],
	['sticker differs', arrived({ sticker: { id: '72', name: 'heart', url: '/heart' } })],
])('says that the %s', (problems, message) => {
	expect(problemsOf([message])).toEqual([problems.split(', ')]);
});

it('takes each message that arrived once, in their order', () => {
	const twice = [expected, { ...expected, text: 'Once more' }];
	const problemsOfTwo = (messages: SandboxMessage[]) =>
		compareMessages(twice, messages).map(({ problems }) => problems);
	expect(problemsOfTwo([arrived(), arrived({ id: 2, text: 'Once more' })])).toEqual([[], []]);
	expect(problemsOfTwo([arrived()])).toEqual([[], ['did not arrive']]);
});
