import { message } from '../../../nodes/Lancepilot/resources/message';
import { role } from '../../../nodes/Lancepilot/resources/role';
import { fileOf } from '../../support/items';
import { locator } from '../../support/nodes';
import { requestsOf } from '../../support/prepare';
import { refusalOf } from '../../support/refusal';

const recipient = locator('contactId', '1042');
const template = locator('list', '4821');
const files = { data: fileOf(3, 'image/png', 'a.png') };
const upload = { mediaSource: 'binary', binaryPropertyName: 'data' };
const inside = (text: string) => `{"header":${text}}`;
const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

/** A user's JSON reaches Lancepilot in these ways. */
const WAYS: [string, (json: string) => Promise<unknown>][] = [
	[
		'Template Data as JSON',
		async (json) =>
			await requestsOf(message)('sendTemplate', {
				recipient,
				template,
				templateData: inside(json),
			}),
	],
	[
		'Template Data in a form',
		async (json) =>
			await requestsOf(message)(
				'sendTemplate',
				{ recipient, template, templateData: inside(json), ...upload },
				files,
			),
	],
	[
		'Permissions',
		async (json) => await requestsOf(role)('create', { name: 'Supervisor', permissions: json }),
	],
];

describe.each(WAYS)('%s', (_, send) => {
	test.each(['__proto__', 'constructor', 'prototype'])(
		'with the name %s, which would be lost, is refused',
		async (name) => {
			expect(await refusalOf(async () => await send(`{"${name}":"Ada"}`))).toContain(
				`JSON name "${name}" cannot be sent`,
			);
		},
	);

	test('that is nested 20,000 levels deep is refused in words', async () => {
		expect(await refusalOf(async () => await send(deep))).toContain(
			'JSON is nested deeper than 100 levels',
		);
	});
});
