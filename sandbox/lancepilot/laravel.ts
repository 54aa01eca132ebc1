import { countCharacters } from '../../nodes/shared/fields/textLength';
import type { Problem } from '../api/contract';
import { phoneNumber } from '../api/phoneNumber';
import { isRecord } from '../api/requestBody';
import type { FieldErrors } from './answers';

/** What a request does not fulfil, in the words of Laravel's validator (lang/en/validation.php). */
export function laravelErrors(problems: readonly Problem[]): FieldErrors {
	const errors: FieldErrors = {};
	for (const problem of problems) {
		// The branches of a choice each complain; the choice itself says it once.
		if (/\/(oneOf|anyOf)\/\d/.test(problem.schemaPath)) continue;
		for (const [field, text] of complaints(problem)) {
			errors[field] = [...new Set([...(errors[field] ?? []), text])];
		}
	}
	return errors;
}

/** Laravel names a field without its underscores. */
export function attribute(field: string): string {
	return field.replaceAll('_', ' ');
}

export function requiredError(field: string): string {
	return `The ${attribute(field)} field is required.`;
}

export function prohibitedError(field: string): string {
	return `The ${attribute(field)} field is prohibited.`;
}

/** Complaints about a text that WhatsApp would not take, by the characters that the nodes count. */
export function lengthErrors(field: string, text: string | undefined, most: number): FieldErrors {
	if (text === undefined || countCharacters(text) <= most) return {};
	return {
		[field]: [`The ${attribute(field)} field must not be greater than ${most} characters.`],
	};
}

/** Complaints about what is no phone number. What the API says then is not documented: assumed. */
export function numberErrors(number: string): FieldErrors {
	const result = phoneNumber(number);
	return 'reason' in result ? { number: [`The number field ${result.reason}.`] } : {};
}

function complaints(problem: Problem): [field: string, text: string][] {
	const field = fieldOf(problem.instancePath);
	if (problem.keyword === 'required') {
		const missing = String(problem.params.missingProperty);
		const name = field === '' ? missing : `${field}.${missing}`;
		const properties: unknown = problem.parentSchema?.properties;
		const schema = isRecord(properties) ? properties[missing] : undefined;
		return missingFields(name, schema).map((path) => [path, requiredError(path)]);
	}
	return [[field, wording(problem, attribute(field))]];
}

/** With the fields that are required inside a missing field, as Laravel lists them. */
function missingFields(path: string, schema: unknown): string[] {
	if (!isRecord(schema) || !isRecord(schema.properties)) return [path];
	const { properties } = schema;
	const inner = Array.isArray(schema.required) ? schema.required.map(String) : [];
	return [path, ...inner.flatMap((key) => missingFields(`${path}.${key}`, properties[key]))];
}

/** `/requestBody/text/body` is Laravel's `text.body`. */
function fieldOf(instancePath: string): string {
	return instancePath.split('/').slice(2).join('.');
}

function wording({ keyword, params, schema }: Problem, name: string): string {
	switch (keyword) {
		case 'type':
			return `The ${name} field must be ${typeWords[[schema].flat().join()] ?? 'valid'}.`;
		case 'maxLength':
			return `The ${name} field must not be greater than ${params.limit} characters.`;
		case 'minLength':
			return `The ${name} field must be at least ${params.limit} characters.`;
		case 'maxItems':
			return `The ${name} field must not have more than ${params.limit} items.`;
		case 'minimum':
			return `The ${name} field must be at least ${params.limit}.`;
		case 'maximum':
			return `The ${name} field must not be greater than ${params.limit}.`;
		case 'format':
			return `The ${name} field must be a valid ${params.format === 'email' ? 'email address' : 'URL'}.`;
		default:
			return `The selected ${name} is invalid.`;
	}
}

const typeWords: Record<string, string> = {
	string: 'a string',
	'string,null': 'a string',
	integer: 'an integer',
	boolean: 'true or false',
	array: 'an array',
	'array,null': 'an array',
	object: 'an array',
};
