import {
	concernHints,
	runHints,
	stopText,
	tally,
} from '../../../../../nodes/shared/engine/run/summary';
import type { Settled } from '../../../../../nodes/shared/engine/outcome/settled';

const failure = { message: 'No', description: 'Look first.' };
const usual = { retries: 0, isRecalled: false };

const SENT: Settled = { ...usual, records: [{}] };
const RETRIED: Settled = { ...SENT, retries: 2 };
const RECALLED: Settled = { ...SENT, isRecalled: true };
const REFUSED: Settled = { ...usual, failure, isInDoubt: false };
const DOUBT: Settled = { ...usual, failure, isInDoubt: true };
const RECALLED_DOUBT: Settled = { ...DOUBT, isRecalled: true };
const UNTRIED: Settled = { ...REFUSED, isUntried: true };
/** Refused for what the user filled in. */
const UNPREPARED = undefined;

describe('Each item is counted once', () => {
	test.each([
		[[SENT, RETRIED], 2, { sent: 2, retried: 1 }],
		[[RECALLED, SENT], 2, { sent: 1, recalled: 1 }],
		[[REFUSED, UNPREPARED], 2, { refused: 2 }],
		[[DOUBT, RECALLED_DOUBT], 2, { inDoubt: 2 }],
		[[SENT, UNTRIED], 5, { sent: 1, notTried: 4 }],
		[[], 3, { notTried: 3 }],
	])('%#', (results, count, counts) => {
		const none = { sent: 0, recalled: 0, refused: 0, inDoubt: 0, notTried: 0, retried: 0 };
		expect(tally(results, count)).toEqual({ ...none, ...counts });
	});
});

describe('The hint above the output', () => {
	const hint = (results: (Settled | undefined)[], count = results.length) =>
		runHints(tally(results, count), 'send').map(({ message, type }) => [message, type]);

	test.each([
		[[SENT, SENT], []],
		[[SENT, RETRIED], [['2 sent, 1 retried', 'info']]],
		[[RECALLED, SENT], [['1 sent, 1 sent before and not repeated', 'info']]],
		[[SENT, REFUSED, DOUBT], [['1 sent, 1 refused, 1 in doubt', 'warning']]],
		[[UNPREPARED, UNTRIED], [['0 sent, 1 refused, 1 not tried', 'warning']]],
	])('%#', (results, expected) => {
		expect(hint(results)).toEqual(expected);
	});

	test('counts what a cancelled run did not come to', () => {
		expect(hint([SENT], 3)).toEqual([['1 sent, 2 not tried', 'warning']]);
	});
});

describe('Where the run stops, the error says what became of the others', () => {
	const stopped = (results: (Settled | undefined)[], count: number) => tally(results, count);
	const six = Array<Settled>(6).fill(SENT);
	const AGAIN =
		'Running the workflow again sends the 6 again (Retry in the executions list does not)';
	const GO_ON = 'On Error: Continue (using error output) goes on past such items';

	test('some before it, some behind', () => {
		expect(stopText(stopped([...six, REFUSED], 20), 'send', true)).toBe(
			`: 6 sent before it, 13 not tried. ${AGAIN}. ${GO_ON}`,
		);
	});

	test('what an earlier try has sent counts as sent', () => {
		const results = [...Array<Settled>(5).fill(RECALLED), SENT, DOUBT];
		expect(stopText(stopped(results, 7), 'send', true)).toBe(
			`: 6 sent before it, 0 not tried. ${AGAIN}`,
		);
	});

	test('at the first item', () => {
		expect(stopText(stopped([UNPREPARED], 20), 'send', true)).toBe(
			`: none sent before it, 19 not tried. ${GO_ON}`,
		);
	});

	test('in a batch, where others may have come behind it', () => {
		expect(stopText(stopped([REFUSED, ...six], 7), 'send', false)).toBe(
			`: 6 sent besides it, 0 not tried. ${AGAIN}`,
		);
	});

	test('a change is done, and a read can be repeated', () => {
		expect(stopText(stopped([SENT, REFUSED], 2), 'change', true)).toBe(
			': 1 done before it, 0 not tried. Running the workflow again does the 1 again (Retry in the executions list does not)',
		);
		expect(stopText(stopped([SENT, REFUSED], 2), 'read', true)).toBe(
			': 1 read before it, 0 not tried',
		);
	});
});

describe('The hint on messages that may arrive without their file', () => {
	const A: Settled = { ...SENT, concern: 'It is a page' };
	const B: Settled = { ...SENT, concern: 'It is private' };
	const hints = (...results: (Settled | undefined)[]) =>
		concernHints(results).map(({ message }) => message);

	test.each([
		['is left out where there is none', [SENT, REFUSED, UNPREPARED], []],
		[
			'names the item',
			[SENT, A],
			['Item 2 may arrive without the file, although the service took the message. It is a page.'],
		],
		[
			'names all items of one reason, and each reason once',
			[A, B, A],
			[
				expect.stringMatching(/^Items 1, 3 may .* page\.$/),
				expect.stringMatching(/^Item 2 .* private/),
			],
		],
		[
			'counts the rest of many',
			Array<Settled>(1000).fill(A),
			[expect.stringMatching(/^Items 1, 2, 3, 4, 5 and 995 more may/)],
		],
	])('%s', (_, results, expected) => {
		expect(hints(...results)).toEqual(expected);
	});
});
