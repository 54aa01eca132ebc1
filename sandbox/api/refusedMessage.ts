import type { MessageDraft, MessageKind } from '../message';
import type { Answer } from './answer';
import type { FaultPlan } from './faults';
import { nested, optionalText, recordOf } from './fields';
import type { RequestBody } from './requestBody';

/** Why an answer says that nothing was sent; undefined where it does not. */
export function reasonOfRefusal({ status, body }: Answer, plan?: FaultPlan): string | undefined {
	if (plan && !plan.delivers && plan.html !== undefined) return 'A web page instead of an answer';
	if (status < 300) return undefined;
	const { message, meta, errors } = recordOf(body);
	const complaints = Object.values(recordOf(errors)).flat().map(String);
	const text = optionalText(recordOf(meta).message) ?? optionalText(message) ?? '';
	return `HTTP ${status}: ${complaints.join(' ') || text}`;
}

/** A message that the API did not take, as far as the request tells; undefined where it was to be none. */
export function refusedDraft(
	operationId: string,
	recipient: string,
	{ fields, uploads }: RequestBody,
): MessageDraft | undefined {
	const isMessage = /^(send|schedule)/.test(operationId);
	if (!isMessage || recipient === '') return undefined;
	const { text, caption, file_url: fileUrl, template_name: name, template_id: id } = nested(fields);
	const number = typeof id === 'number' || typeof id === 'string' ? `number ${id}` : undefined;
	const template = optionalText(name) ?? number;
	const texts = [
		optionalText(recordOf(text).body) ?? optionalText(text) ?? optionalText(caption),
		template && `Template ${template}`,
		// The bytes are not kept: nobody got them.
		...Object.values(uploads).map((upload) => upload.name),
		optionalText(fileUrl),
	];
	const shown = texts.filter((one) => one !== undefined && one.trim() !== '').join('\n');
	return { recipient, kind: kindOf(operationId), text: shown };
}

function kindOf(operationId: string): MessageKind {
	if (/Template|schedule/.test(operationId)) return 'template';
	const kinds: MessageKind[] = ['image', 'audio', 'video', 'document'];
	return kinds.find((kind) => operationId.toLowerCase().startsWith(`send${kind}`)) ?? 'text';
}
