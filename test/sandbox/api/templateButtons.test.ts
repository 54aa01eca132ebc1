import { filledButtons } from '../../../sandbox/api/templateButtons';

const link = (url: string) => ({ type: 'URL', text: url, url });

it('gives values only to the buttons whose address takes some, in their order', () => {
	const buttons = [link('https://a/{{1}}'), link('https://b'), link('https://c/{{1}}')];
	expect(filledButtons(buttons, [['one'], ['two']]).map(({ target }) => target)).toEqual([
		'https://a/one',
		'https://b',
		'https://c/two',
	]);
});

it('leaves a placeholder without a value to be seen', () => {
	expect(filledButtons([link('https://a/{{1}}')], [])).toMatchObject([
		{ target: 'https://a/{{1}}' },
	]);
});

it('knows the number of a call button, and nothing behind a quick reply', () => {
	const call = { type: 'PHONE_NUMBER', text: 'Call', phone_number: '+15005550100' };
	expect(filledButtons([call, { type: 'QUICK_REPLY', text: 'Stop' }], [])).toEqual([
		{ text: 'Call', target: '+15005550100' },
		{ text: 'Stop' },
	]);
});
