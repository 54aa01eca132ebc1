import { LONGEST_ANSWER, readAnswer } from '../../../../nodes/shared/waiting/answer';
import type { Question } from '../../../../nodes/shared/waiting/question';

const single: Question = { message: 'Ok?', kind: 'approval', approve: 'Yes', asksReason: false };
const double: Question = { ...single, decline: 'No', asksReason: true };
const freeText: Question = { ...single, kind: 'freeText' };

test.each([
	['the button that approves', single, { decision: 'approve' }, { approved: true }],
	[
		'it again, with a reason that nobody asked for',
		double,
		{ decision: 'approve', reason: 'x' },
		{ approved: true },
	],
	['the button that declines', double, { decision: 'decline' }, { approved: false }],
	[
		'it, with a reason',
		double,
		{ decision: 'decline', reason: ' Too\r\nmuch ' },
		{ approved: false, chatInput: 'Too\nmuch' },
	],
	[
		'it, with a blank reason',
		double,
		{ decision: 'decline', reason: ' \r\n ' },
		{ approved: false },
	],
	[
		'it, with a reason where none is asked for',
		{ ...double, asksReason: false },
		{ decision: 'decline', reason: 'x' },
		{ approved: false },
	],
	['a text', freeText, { text: ' Tuesday\r\n' }, { text: 'Tuesday' }],
	['half an emoji', freeText, { text: 'a\ud83d' }, { text: 'a' }],
	[
		'as much text as is taken',
		freeText,
		{ text: '😀'.repeat(LONGEST_ANSWER) },
		{ text: '😀'.repeat(LONGEST_ANSWER) },
	],
])('%s is an answer', (_, question, form, answer) => {
	expect(readAnswer(question, form)).toEqual(answer);
});

test.each([
	['an empty form', single, {}],
	['an unknown decision', single, { decision: 'Approve' }],
	['a decision that came twice', single, { decision: ['approve', 'approve'] }],
	['a decline, where one can only approve', single, { decision: 'decline' }],
	['a text, where a decision is asked for', single, { text: 'approve' }],
	['a decision, where a text is asked for', freeText, { decision: 'approve' }],
	['a blank text', freeText, { text: ' \n ' }],
	['a text that is an object', freeText, { text: { a: 'b' } }],
	['a text that is too long', freeText, { text: 'x'.repeat(LONGEST_ANSWER + 1) }],
	['a reason that is too long', double, { decision: 'decline', reason: 'x'.repeat(9999) }],
])('%s is none', (_, question, form) => {
	expect(readAnswer(question, form)).toEqual({ notice: expect.stringMatching(/^Please /) });
});
