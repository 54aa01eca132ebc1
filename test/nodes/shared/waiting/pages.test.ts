import {
	closedPage,
	decidedPage,
	PAGE_HEADERS,
	questionPage,
} from '../../../../nodes/shared/waiting/pages';
import type { Question } from '../../../../nodes/shared/waiting/question';

const nasty = `</p><script>alert(1)</script>"'&`;
const question: Question = {
	message: nasty,
	kind: 'approval',
	approve: nasty,
	decline: nasty,
	asksReason: true,
};
const answered = { respondedAt: '2026-11-27T18:00:00.000Z', answers: 'Ask' };

const pages: [string, string][] = [
	['an approval', questionPage(question, nasty)],
	['a free text', questionPage({ ...question, kind: 'freeText' }, nasty)],
	['a decision', decidedPage(question, { ...answered, approved: false, chatInput: nasty }, true)],
	['an answer', decidedPage(question, { ...answered, text: nasty }, false)],
	['a closed question', closedPage({ ...answered, text: nasty })],
];

test.each(pages)('The page of %s shows the words of others as words', (_, html) => {
	expect(html).toContain('&lt;script&gt;');
	expect(html).not.toContain('<script');
	expect(html).not.toContain(nasty);
});

test.each(pages)('The page of %s runs nothing and loads nothing', (_, html) => {
	expect(html).not.toMatch(/\s(src|href|srcset|on\w+)=|url\(|@import/);
	expect(html).toContain('http-equiv="Content-Security-Policy"');
	expect(html).toContain('default-src &#39;none&#39;');
});

test('One who can only approve finds no other button, and no box for a reason', () => {
	const html = questionPage({ ...question, approve: 'Yes', decline: undefined });
	expect(html.match(/<button/g)).toHaveLength(1);
	expect(html).not.toContain('<textarea');
});

test('What was decided is shown with its time', () => {
	const html = decidedPage({ ...question, approve: 'Go' }, { ...answered, approved: true }, true);
	expect(html).toContain('<h1>Go</h1>');
	expect(html).toContain('datetime="2026-11-27T18:00:00.000Z"');
	expect(html).toContain('Fri, 27 Nov 2026 18:00:00 GMT');
});

test('No page is kept, framed, or told of in a request to another site', () => {
	expect(PAGE_HEADERS).toMatchObject({
		'Cache-Control': 'no-store',
		'Referrer-Policy': 'no-referrer',
		'Content-Security-Policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
	});
});
