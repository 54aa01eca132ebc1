import { inquiry } from '../../../nodes/Lancepilot/inquiry';

const purpose = { effect: 'send', subject: 'contact' } as const;
const BY_NUMBER = ['workspaces', 'north', 'contacts', 'number', '442079460958'];
const BY_ID = ['workspaces', 'north', 'contacts', '1042'];

const text = {
	request: { method: 'POST', path: [...BY_NUMBER, 'messages', 'text'] },
	purpose,
	recipient: '+442079460958',
} as const;
const template = {
	request: {
		method: 'POST',
		path: [...BY_NUMBER, 'template-messages'],
		json: { template_id: 4821 },
	},
	purpose,
	recipient: '+442079460958',
} as const;
const templateById = {
	...template,
	request: {
		method: 'POST',
		path: [...BY_ID, 'template-messages'],
		form: [{ field: 'template_id', value: '4821' }],
	},
	recipient: 'contact 1042',
} as const;

describe('Behind a 404, whether the workspace is there', () => {
	test.each([text, template, templateById])('%#', (call) => {
		const asked = inquiry(call, 404);
		expect(asked?.request).toEqual({
			method: 'GET',
			path: ['workspaces', 'north', 'templates'],
			query: { page: 1, per_page: 1 },
		});
		expect(asked?.notFound?.headline).toBe('Lancepilot found no workspace north');
	});

	test.each([
		[text, 'Lancepilot found no contact with the number +442079460958'],
		// A template by number makes a contact of a new number.
		[template, 'Lancepilot found no template 4821 in this workspace'],
		[templateById, 'Lancepilot found no contact 1042, or no such template, in this workspace'],
	])('and if it is, what else is not: %#', (call, headline) => {
		expect(inquiry(call, 404)?.success({ data: [] })?.headline).toBe(headline);
	});
});

test.each([400, 403, 422])(
	'Behind a %d to a read nothing is asked: no message was refused',
	(status) => {
		const request = { method: 'GET', path: [...BY_NUMBER, 'can-send-free-message'] } as const;
		expect(
			inquiry({ ...text, request, purpose: { effect: 'read', subject: 'contact' } }, status),
		).toBeUndefined();
	},
);

describe.each([400, 403, 422])('Behind a %d', (status) => {
	test('to a message, whether the window is closed', () => {
		const asked = inquiry(text, status);
		expect(asked?.request).toEqual({
			method: 'GET',
			path: [...BY_NUMBER, 'can-send-free-message'],
		});
		expect(asked?.success({ data: { canSend: false } })?.headline).toBe(
			'The 24-hour window of +442079460958 is closed',
		);
		expect(asked?.notFound).toBeUndefined();
	});

	test.each([{ canSend: true }, {}, null, { canSend: 'false' }])(
		'to a message: %j leaves it open',
		(data) => {
			expect(inquiry(text, status)?.success({ data })).toBeUndefined();
		},
	);

	test.each([template, templateById])('to a template, what became of it: %#', (call) => {
		const asked = inquiry(call, status);
		expect(asked?.request).toEqual({
			method: 'GET',
			path: ['workspaces', 'north', 'templates', '4821'],
		});
		expect(asked?.success({ data: { id: 4821, status: 'PENDING' } })).toEqual({
			headline: `The template for ${call.recipient} is not one that Meta has approved`,
			hint: 'Its status is PENDING. Wait until it is approved, or choose another template',
		});
		expect(asked?.notFound?.headline).toBe('Lancepilot found no template 4821 in this workspace');
	});

	test.each([{ id: 4821, status: 'APPROVED' }, { id: 4821, status: 'approved' }, { id: 4821 }, {}])(
		'to a template: %j leaves it open',
		(data) => {
			expect(inquiry(template, status)?.success({ data })).toBeUndefined();
		},
	);
});

test.each([401, 402, 405, 413, 429, 500])('Behind a %d nothing is asked', (status) => {
	expect(inquiry(text, status)).toBeUndefined();
});
