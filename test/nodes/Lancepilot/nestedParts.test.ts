import { nestedParts } from '../../../nodes/Lancepilot/nestedParts';

test('A form names what is nested as Laravel reads it', () => {
	const value = {
		name: 'order_ready',
		template_id: 4821,
		isActive: false,
		isClient: true,
		footer: null,
		header: undefined,
		body: { text: 'Hi {{1}}', variables: ['Ada', '20%'] },
		buttons: [{ type: 'URL' }, { type: 'PHONE_NUMBER' }],
		none: [],
	};
	expect(nestedParts(value)).toEqual([
		{ field: 'name', value: 'order_ready' },
		{ field: 'template_id', value: '4821' },
		{ field: 'isActive', value: '0' },
		{ field: 'isClient', value: '1' },
		{ field: 'body[text]', value: 'Hi {{1}}' },
		{ field: 'body[variables][0]', value: 'Ada' },
		{ field: 'body[variables][1]', value: '20%' },
		{ field: 'buttons[0][type]', value: 'URL' },
		{ field: 'buttons[1][type]', value: 'PHONE_NUMBER' },
	]);
});
