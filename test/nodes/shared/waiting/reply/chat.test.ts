import { chatOf } from '../../../../../nodes/shared/waiting/reply/chat';

test.each([
	['Mexico', '525512345678', '5215512345678'],
	['Argentina', '541123456789', '5491123456789'],
	['Brazil', '5511987654321', '551187654321'],
])('A mobile of %s is in the same chat however it is spelled', (_, dialled, written) => {
	expect(chatOf(written)).toBe(chatOf(dialled));
});

test.each([
	['numbers of elsewhere', '442079460958', '442079460959'],
	['a number that begins alike', '5211234567', '5215211234567'],
	['two mobiles of Brazil', '5511987654321', '5511987654322'],
	['area codes of Brazil', '5511987654321', '5521987654321'],
])('%s are in chats of their own', (_, one, other) => {
	expect(chatOf(one)).not.toBe(chatOf(other));
});
