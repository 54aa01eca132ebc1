import { formOf, locator } from '../../support/nodes';
import type { ConformanceCase } from './case';

const templateName = locator('name', 'order_ready_en');
const templateVariables = formOf('order_ready_en', {
	variable_1: '$name',
	variable_2: 'A-17',
	button_url_variable_1: 'a-17',
});
// That of a template with a header; its text field is never filled in.
const withMedia = {
	...templateVariables,
	schema: [...templateVariables.schema, { id: 'header_image', displayName: 'Header image' }],
};
const image = { mimeType: 'image/jpeg', fileName: 'photo.jpg' };

const withTemplate = (
	operation: string,
	becomes: string,
	more: ConformanceCase['parameters'] = {},
): ConformanceCase[] => {
	const plain = { resource: 'message', operation, becomes };
	const parameters = { templateName, ...more };
	return [
		{
			...plain,
			title: 'without variables',
			parameters: { ...parameters, templateVariables: formOf('order_ready_en') },
		},
		{
			...plain,
			title: 'with variables everywhere',
			parameters: { ...parameters, templateVariables },
		},
		{
			...plain,
			title: 'with values as JSON',
			parameters: { ...parameters, templateData: '{"variable_1":"Ada"}' },
			reads: 'getTemplateMessages',
		},
		{
			...plain,
			title: 'with media',
			parameters: { ...parameters, templateVariables: withMedia, media: 'data' },
			file: image,
		},
	];
};

/** Every way to send a template through iSlash, now and later. */
export const ISLASH_TEMPLATES: readonly ConformanceCase[] = [
	...withTemplate('sendTemplate', 'sendTemplateMessage'),
	{
		resource: 'message',
		operation: 'sendAndWait',
		title: 'as template',
		parameters: {
			message: 'May she?',
			sendAs: 'template',
			templateName,
			templateVariables: formOf('order_ready_en', { variable_1: '{link}' }),
		},
		becomes: 'sendTemplateMessage',
	},
	...withTemplate('scheduleTemplate', 'scheduleMessage', { sendAt: '2999-12-31T23:59:00' }),
];
