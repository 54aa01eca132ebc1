import type { Template } from '../../../../nodes/shared/template/template';
import { sendableKey, templateEntries } from '../../../../nodes/shared/template/templateList';
import { refusalOf } from '../../../support/refusal';
import { ORDER_READY } from '../../../support/template';

const template = (name: string, status: string): Template => ({
	...ORDER_READY,
	key: `key of ${name}`,
	name,
	status,
});
const TEMPLATES = [
	template('review', 'PENDING'),
	template('order_ready', 'APPROVED'),
	template('welcome', 'APPROVED'),
];

test('Templates show their language; what cannot be sent comes last, with the reason and its status', () => {
	expect(templateEntries(TEMPLATES, '').map(({ name }) => name)).toEqual([
		'order_ready (en)',
		'welcome (en)',
		'review: Meta has not approved it yet (en, PENDING)',
	]);
});

test('What the service does not say is left out', () => {
	const bare = { ...template('bare', 'APPROVED'), language: '' };
	expect(templateEntries([bare], '').map(({ name }) => name)).toEqual(['bare']);
});

test.each([
	['ORDER', ['order_ready (en)']],
	['pending', ['review: Meta has not approved it yet (en, PENDING)']],
	['nothing like it', []],
])('A search for %j', (filter, names) => {
	expect(templateEntries(TEMPLATES, filter).map(({ name }) => name)).toEqual(names);
});

test('An approved template is sent by its key; one that cannot be sent is refused', async () => {
	const values = templateEntries(TEMPLATES, '').map(({ value }) => String(value));
	expect(sendableKey(values[0] ?? '')).toBe('key of order_ready');
	expect(await refusalOf(async () => sendableKey(values[2] ?? ''))).toBe(
		'Template "review" cannot be sent: Meta has not approved it yet. Pick another template from the list',
	);
});
