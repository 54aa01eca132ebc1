import type { Template } from '../../../../nodes/shared/template/template';
import { sendableKey, templateEntries } from '../../../../nodes/shared/template/templateList';
import { refusalOf } from '../../../support/refusal';

const template = (name: string, status: string): Template => ({
	key: `key of ${name}`,
	name,
	language: 'en',
	category: 'UTILITY',
	status,
	placeholders: [],
});
const TEMPLATES = [
	template('review', 'PENDING'),
	template('order_ready', 'APPROVED'),
	template('welcome', 'APPROVED'),
];

test('Templates show language, category and status; what cannot be sent comes last, with the reason', () => {
	expect(templateEntries(TEMPLATES, '').map(({ name }) => name)).toEqual([
		'order_ready (en, UTILITY, APPROVED)',
		'welcome (en, UTILITY, APPROVED)',
		'review: Meta has not approved it yet (en, UTILITY, PENDING)',
	]);
});

test('What the service does not say is left out', () => {
	const bare = { ...template('bare', 'APPROVED'), category: '' };
	expect(templateEntries([bare], '').map(({ name }) => name)).toEqual(['bare (en, APPROVED)']);
});

test.each([
	['ORDER', ['order_ready (en, UTILITY, APPROVED)']],
	['pending', ['review: Meta has not approved it yet (en, UTILITY, PENDING)']],
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
