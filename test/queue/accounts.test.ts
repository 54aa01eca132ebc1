import { account } from './accounts';

const messages = ['1', '2', '3', '4'].map((phone) => ({ phone, file: `file ${phone}` }));
const message = (number: number) => messages[number - 1] ?? { phone: '', file: '' };

test('Each message is delivered once, reported, or lost', () => {
	expect(account(messages, [message(1), message(2)], new Set(['1', '3']))).toEqual({
		deliveries: 2,
		once: 2,
		repeats: 0,
		mostCopies: 1,
		reported: 1,
		lost: 1,
		wrongFiles: 0,
	});
});

test('Copies after the first are repeats', () => {
	const delivered = [message(1), message(2), message(1), message(1)];
	expect(account(messages, delivered, new Set())).toMatchObject({
		deliveries: 4,
		once: 1,
		repeats: 2,
		mostCopies: 3,
	});
});

test('A file of another message is a wrong one', () => {
	const swapped = { phone: '1', file: 'file 2' };
	expect(account(messages, [swapped], new Set())).toMatchObject({ once: 1, wrongFiles: 1 });
});
