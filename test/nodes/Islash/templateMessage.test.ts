import { scheduleTemplate } from '../../../nodes/Islash/resources/message/scheduleTemplate';
import { sendTemplate } from '../../../nodes/Islash/resources/message/sendTemplate';
import { succeededItem } from '../../../nodes/shared/engine/run/output';
import { fileOf, itemWith } from '../../support/items';
import { refusalOf } from '../../support/refusal';

const recipient = '+852 5687 2847';
const templateName = { __rl: true, mode: 'list', value: 'order_ready_en' };
const given = { recipient, templateName };
const addressed = { identity: '85256872847', template_name: 'order_ready_en' };
const later = { sendAt: '2999-12-31T23:59:00', timeZone: 'Asia/Hong_Kong' };
const file = fileOf(3, 'image/png', 'photo.png');

/** The form of a template as n8n saves it: what was filled in, and the fields that there were. */
const form = (value: Record<string, unknown> | null, labels: Record<string, string> = {}) => ({
	templateVariables: {
		mappingMode: 'defineBelow',
		value,
		schema: Object.entries(labels).map(([id, displayName]) => ({ id, displayName })),
	},
});

const OPERATIONS = [
	['sendTemplate', sendTemplate, 'send-message', {}, {}],
	[
		'scheduleTemplate',
		scheduleTemplate,
		'schedule-message',
		later,
		{
			send_at: '2999-12-31 23:59:00',
		},
	],
] as const;

describe.each(OPERATIONS)('%s', (_, operation, endpoint, parameters, time) => {
	const about = {
		recipient: '85256872847',
		template: 'order_ready_en',
		...('send_at' in time && { sendAt: '2999-12-31T23:59:00.000+08:00' }),
	};
	const requestOf = async (more: Record<string, unknown>) => {
		const item = itemWith({ ...given, ...parameters, ...more }, { picture: file });
		return (await operation.prepare(item)).request;
	};

	test.each([
		['without variables', {}, {}],
		[
			'with those of the form, the token $name as it is',
			form({ variable_1: '$name', variable_2: 'A-17', button_url_variable_1: 'a-17' }),
			{ variable_1: '$name', variable_2: 'A-17', button_url_variable_1: 'a-17' },
		],
		['with a number from an expression', form({ variable_1: 17 }), { variable_1: '17' }],
		['with four spaces in a row', form({ variable_1: 'a    b' }), { variable_1: 'a    b' }],
		[
			'with values as JSON text',
			{ templateData: '{"variable_3":"Ada","button_url_variable_1":17}' },
			{ variable_3: 'Ada', button_url_variable_1: '17' },
		],
		['with values as an object', { templateData: { variable_1: 'Ada' } }, { variable_1: 'Ada' }],
		[
			'with values as JSON, whatever form another template left',
			{ templateData: { variable_1: 'Ada' }, ...form(null, { variable_1: 'a', variable_2: 'b' }) },
			{ variable_1: 'Ada' },
		],
	])('%s is JSON', async (_title, more, variables) => {
		expect(await requestOf(more)).toEqual({
			method: 'POST',
			path: [endpoint],
			json: { ...addressed, ...variables, ...time },
		});
	});

	test('with media is a form', async () => {
		const more = { media: 'picture', ...form({ variable_1: 'Ada' }) };
		const fields = { ...addressed, variable_1: 'Ada', ...time };
		expect(await requestOf(more)).toEqual({
			method: 'POST',
			path: [endpoint],
			form: [
				...Object.entries(fields).map(([field, value]) => ({ field, value })),
				{ field: 'media', file },
			],
		});
	});

	test('takes a name that was pasted with blanks', async () => {
		const pasted = { __rl: true, mode: 'name', value: ' order_ready_en\n' };
		expect((await requestOf({ templateName: pasted })).json).toMatchObject(addressed);
	});

	test.each([
		[
			'no template',
			{ templateName: { __rl: true, mode: 'list', value: '' } },
			'Template is empty. Pick one from the list, or enter its name',
		],
		[
			'one that the list says cannot be sent',
			{
				templateName: {
					__rl: true,
					mode: 'list',
					value: 'not sendable: appointment_en: appointment_en: Meta has not approved it yet',
				},
			},
			'Template "appointment_en" cannot be sent: Meta has not approved it yet. Pick another template from the list',
		],
		[
			'an empty field of the form',
			form({ variable_1: 'Ada', variable_2: ' ' }, { variable_1: 'Body 1', variable_2: 'Body 2' }),
			'Body 2 is empty. Fill it in, or check the expression: it gave no text for this item. If the field is gone, add it again with "Add variable to send"',
		],
		[
			'no media where the template needs it',
			form(null, { header_image: 'Header' }),
			'Header Media is empty, and this template needs a header of the kind image. Choose the file that the header shows',
		],
		[
			'a picture where the template needs a video',
			{
				...form(null, { header_video: 'Header', form_of_order_ready_en: 'Template' }),
				media: 'picture',
			},
			'Header Media is of the kind image, and this template needs a header of the kind video. Choose a file of the kind video, or the template that this file belongs to',
		],
		[
			'values in the form and as JSON',
			{ ...form({ variable_1: 'Ada' }), templateData: '{"variable_1":"Ada"}' },
			'Template Data (JSON) is filled in, and Template Variables too. Use one of the two, and clear the other',
		],
		[
			'a fourth variable',
			{ templateData: { variable_4: 'Ada' } },
			'variable_4 cannot be sent: iSlash has no such variable. It has variable_1, variable_2, variable_3, button_url_variable_1',
		],
	])('refuses %s', async (_title, more, refusal) => {
		expect(await refusalOf(() => requestOf(more))).toBe(refusal);
	});

	const HINT =
		'WhatsApp takes a text in one line here, without tabs, with at most four spaces in a row';
	test.each([
		['a line break', 'a\nb', '"a\nb" holds a line break'],
		['a line break of Windows', 'a\r\nb', '"a\r\nb" holds a line break'],
		['a tab', 'a\tb', '"a\tb" holds a tab'],
		['five spaces', 'a     b', '"a     b" holds more than four spaces in a row'],
	])(
		'refuses %s in a variable, by its label in the form and its name in JSON',
		async (_title, text, flaw) => {
			const labels = { variable_1: 'Body 1' };
			expect(await refusalOf(() => requestOf(form({ variable_1: text }, labels)))).toBe(
				`Body 1 ${flaw}. ${HINT}`,
			);
			expect(await refusalOf(() => requestOf({ templateData: { variable_1: text } }))).toBe(
				`variable_1 ${flaw}. ${HINT}`,
			);
		},
	);

	test('refuses an empty value in JSON', async () => {
		expect(await refusalOf(() => requestOf({ templateData: { variable_1: '' } }))).toBe(
			`variable_1 is empty. ${HINT}`,
		);
	});

	test.each([[{}], [[]], [null]])(
		'comes out as a plain yes with what it was about where data is %j',
		async (data) => {
			const { record } = await operation.prepare(itemWith({ ...given, ...parameters }));
			expect(succeededItem(record({ data }), 0).json).toEqual({ success: true, ...about });
		},
	);

	test('comes out with what the API says, where it says something', async () => {
		const { record } = await operation.prepare(itemWith({ ...given, ...parameters }));
		expect(record({ data: { id: 7 } })).toEqual({ id: 7, ...about });
	});
});
