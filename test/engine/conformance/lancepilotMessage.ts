import { formOf, locator } from '../../support/nodes';
import type { ConformanceCase } from './case';

const RECIPIENTS = [
	['ByNumber', locator('phoneNumber', '+44 20 7946 0958')],
	['ByContact', locator('contactId', '1042')],
] as const;

const FILES = {
	sendImage: { mimeType: 'image/jpeg', fileName: 'photo.jpg' },
	sendAudio: { mimeType: 'audio/ogg', fileName: 'note.ogg' },
	sendVideo: { mimeType: 'video/mp4', fileName: 'clip.mp4' },
	sendDocument: { mimeType: 'application/pdf', fileName: 'offer.pdf' },
};

const uploaded = { mediaSource: 'binary', binaryPropertyName: 'data' };
const byUrl = { mediaSource: 'url', mediaUrl: 'https://files.example.com/a.bin' };

const variables = (values: Record<string, string>) => ({
	templateVariables: formOf('4821', values),
});
const withHeader = (values: Record<string, string>) => {
	const { templateVariables: form } = variables(values);
	const mark = { id: 'header_image', displayName: 'Header image' };
	return { templateVariables: { ...form, schema: [...form.schema, mark] } };
};
const template = locator('id', '4821');

/** Every way to send, and to check the window; each by number and by contact ID. */
export const LANCEPILOT_MESSAGE: readonly ConformanceCase[] = RECIPIENTS.flatMap(
	([twin, recipient]) => {
		const message = (
			operation: string,
			parameters: ConformanceCase['parameters'],
			rest: Partial<ConformanceCase> = {},
		): ConformanceCase => ({
			resource: 'message',
			operation,
			parameters: { recipient, ...parameters },
			becomes: `${operation}${twin}`,
			...rest,
		});
		return [
			message('sendText', { text: 'Hello' }),
			...Object.entries(FILES).flatMap(([operation, file]) => {
				const caption = ['sendImage', 'sendVideo'].includes(operation) && { caption: 'Hello' };
				return [
					message(operation, { ...uploaded, ...caption }, { title: 'uploaded', file }),
					message(operation, { ...byUrl, ...caption }, { title: 'by URL' }),
				];
			}),
			message('sendTemplate', { template, ...variables({}) }, { title: 'without variables' }),
			message(
				'sendTemplate',
				{ template, ...variables({ header_1: 'A-17', body_1: 'Ada', button_1_1: 'a-17' }) },
				{ title: 'with variables everywhere' },
			),
			message(
				'sendTemplate',
				{ template, ...withHeader({ body_1: 'Ada' }), ...byUrl },
				{ title: 'with header media by URL' },
			),
			message(
				'sendTemplate',
				{ template, ...withHeader({ body_1: 'Ada' }), ...uploaded },
				{ title: 'with header media uploaded', file: FILES.sendImage },
			),
			message(
				'sendTemplate',
				{ template, templateData: '{"body":{"variables":["Ada"]}}' },
				{ title: 'with values as JSON', reads: 'getTemplate' },
			),
			message('checkWindow', {}, { becomes: `canSendFree${twin}` }),
		];
	},
);
