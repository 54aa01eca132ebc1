import { templatesOf } from '../../nodes/Islash/templateRecord';
import { templateOf } from '../../nodes/Lancepilot/templateRecord';
import { templateForm } from '../../nodes/shared/template/templateForm';
import { templatePreview } from '../../nodes/shared/template/templatePreview';
import type { Template } from '../../nodes/shared/template/template';

const NAMED = 'Hi {{customer_name}}';
const islash = (components: object[]) =>
	templatesOf([{ name: 'hello', status: 'APPROVED', components }])[0];
const lancepilot = (components: object) =>
	templateOf({ id: '1', name: 'hello', fields: { status: 'APPROVED', components } });

test.each<[string, Template | undefined]>([
	['the body, iSlash', islash([{ type: 'BODY', text: NAMED }])],
	['the header, iSlash', islash([{ type: 'HEADER', text: NAMED }])],
	[
		'a button, iSlash',
		islash([{ type: 'BUTTONS', buttons: [{ type: 'URL', url: 'https://x.example/{{name}}' }] }]),
	],
	['the body, Lancepilot', lancepilot({ body: { text: NAMED } })],
	['the header, Lancepilot', lancepilot({ header: { type: 'text', text: { content: NAMED } } })],
	[
		'a button, Lancepilot',
		lancepilot({ buttons: [{ type: 'URL', url: 'https://x.example/{{name}}' }] }),
	],
])(
	'A template with a named variable in %s cannot be sent, and its text says why',
	(_, template) => {
		if (!template) throw new Error('no template');
		expect(templateForm(template)).toEqual({ fields: [] });
		expect(templatePreview(template)).toContain(
			'cannot be sent: its variables have names, such as',
		);
	},
);
