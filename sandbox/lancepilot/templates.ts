import type { Answer } from '../api/answer';
import { listOf, nested, optionalText, recordOf, requiredText } from '../api/fields';
import { placeholderCount } from '../api/placeholders';
import type { Upload } from '../api/uploads';
import { created, deleted, page, refuseIfAny, updated, type FieldErrors } from './answers';
import { templateOf, type LancepilotCall } from './call';
import { fileErrors, fileRules, headerRules } from './files';
import { requiredError } from './laravel';
import { refuseTaken, type Template, type TemplateHeader } from './state';

type CallHandler = (call: LancepilotCall) => Answer;

/** Template records are flat in the documentation, unlike every other record. */
export const templateHandlers: Record<string, CallHandler> = {
	listTemplates({ workspace, operation }) {
		const { status, body } = page(workspace.templates, operation.query);
		return { status, body: { success: true, ...body } };
	},

	getTemplate: (call) => ({ status: 200, body: { success: true, data: templateOf(call) } }),

	createTemplate(call) {
		const { state, workspace } = call;
		refuseTaken(names(call), 'name', call.body.name);
		const id = state.nextId();
		const now = new Date().toISOString();
		const template: Template = {
			id,
			workspace_id: workspace.id,
			...input(call),
			status: 'PENDING',
			provider_id: String(900000000000000 + id),
			created_at: now,
			updated_at: now,
		};
		workspace.templates.push(template);
		return created(template);
	},

	updateTemplate(call) {
		const template = templateOf(call);
		refuseTaken(names(call), 'name', call.body.name, template.id);
		// Documented: templates/update, the language cannot change.
		const isSame = call.body.language === template.language;
		refuseIfAny(isSame ? {} : { language: ['The selected language is invalid.'] });
		const change = { ...input(call), status: 'UPDATING', updated_at: new Date().toISOString() };
		return updated(Object.assign(template, change));
	},

	deleteTemplate(call) {
		const { id } = templateOf(call);
		call.workspace.templates = call.workspace.templates.filter((template) => template.id !== id);
		return deleted;
	},

	/** Everything that waits for Meta is approved by it. */
	syncTemplates({ workspace }) {
		const waiting = workspace.templates.filter(
			({ status }) => status === 'PENDING' || status === 'UPDATING',
		);
		for (const template of waiting) template.status = 'APPROVED';
		return waiting.length > 0
			? { status: 200, body: { success: true, message: 'Templates synced successfully' } }
			: { status: 404, body: { success: false, message: 'No pending templates found' } };
	},
};

function names({ workspace }: LancepilotCall) {
	return workspace.templates.map(({ id, name }) => ({ id, name }));
}

/** @throws Refusal with 422 for the rules that the page states in words only. */
function input(call: LancepilotCall) {
	// A form names what is nested with brackets.
	const body = nested(call.body);
	const name = requiredText(body.name);
	const content = recordOf(body.body);
	const text = requiredText(content.text);
	const lacksSamples = listOf(content.variables).length < placeholderCount(text);
	refuseIfAny({
		...(!/^[a-z0-9_]+$/.test(name) && { name: ['The name field format is invalid.'] }),
		...(lacksSamples && { 'body.variables': [requiredError('body.variables')] }),
		...headerErrors(recordOf(body.header), call.uploads['header[media][file]']),
	});
	return {
		name,
		language: requiredText(body.language),
		category: requiredText(body.category),
		components: {
			header: header(recordOf(body.header)),
			body: {
				text,
				...(content.variables !== undefined && { variables: listOf(content.variables) }),
			},
			footer: optionalText(body.footer) ?? null,
			buttons: listOf(body.buttons).map(button),
		},
	};
}

/** What is wrong with an uploaded file; that a file must be there is not checked, since an update may lack it. */
function headerErrors({ media }: Record<string, unknown>, upload?: Upload): FieldErrors {
	const rule = headerRules[optionalText(recordOf(media).type) ?? ''];
	return upload && rule ? fileErrors('header.media.file', upload, fileRules[rule]) : {};
}

/** A list in a form is a record with numbers for names. */
function button(given: unknown): object {
	const { variables, ...rest } = recordOf(given);
	return variables === undefined ? rest : { ...rest, variables: listOf(variables) };
}

function header({ type, text, media }: Record<string, unknown>): TemplateHeader | null {
	if (type === 'text') {
		const { content, variables } = recordOf(text);
		return {
			type,
			text: {
				content: optionalText(content),
				...(variables !== undefined && { variables: listOf(variables) }),
			},
		};
	}
	// A written header carries a file, a read one the handle that Meta gave it.
	if (type === 'media') {
		return { type, media: { type: optionalText(recordOf(media).type), handle: '4:sandbox' } };
	}
	return null;
}
