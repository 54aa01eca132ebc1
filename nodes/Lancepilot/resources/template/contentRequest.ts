import type { ApiRequest } from '../../../shared/request';
import { nestedParts } from '../../nestedParts';
import { templateButton } from './buttons';
import { checkContent } from './checkContent';
import type { Content } from './content';

/**
 * The request that makes or changes a template: JSON, or a form where its header has a file. The names
 * in that form are Laravel's, inferred from the JSON.
 * @throws InputError for what Meta does not allow
 */
export function contentRequest(path: readonly string[], content: Content): ApiRequest {
	checkContent(content);
	const { name, language, category, header, bodyText, bodySamples, footer } = content;
	const { otpCode, ...flags } = content.particulars;
	const buttons = content.buttons.map(templateButton);
	const json = {
		name: name.trim(),
		language: language.trim(),
		category,
		header: header.json,
		body: {
			text: bodyText,
			...(bodySamples.length > 0 && { variables: bodySamples }),
			// In one sample of the documentation only.
			...(otpCode !== undefined && { otp_code: otpCode }),
		},
		...(footer !== undefined && { footer }),
		...(buttons.length > 0 && { buttons }),
		...flags,
	};
	if (!header.file) return { method: 'POST', path, json };
	const file = { field: 'header[media][file]', file: header.file };
	return { method: 'POST', path, form: [...nestedParts(json), file] };
}
