import type { Values } from '../../../shared/field';
import { collection } from '../../../shared/fields/collection';
import { optionalText } from '../../../shared/fields/text';
import { toggle } from '../../../shared/fields/toggle';
import { wholeNumber } from '../../../shared/fields/wholeNumber';
import { InputError } from '../../../shared/inputError';

/** What kind of message a template is for. */
type Category = 'AUTHENTICATION' | 'MARKETING' | 'UTILITY';

const FIELDS = {
	addSecurityRecommendation: toggle({
		name: 'addSecurityRecommendation',
		displayName: 'Add Security Recommendation',
		description: 'Whether to warn people not to share the code; category Authentication only',
		default: true,
	}),
	blockButton: toggle({
		name: 'blockButton',
		displayName: 'Block Button',
		description: 'Whether to add a button that blocks the sender; category Marketing only',
		default: true,
	}),
	codeExpirationMinutes: wholeNumber({
		name: 'codeExpirationMinutes',
		displayName: 'Code Expiration Minutes',
		description:
			'How long the code is valid, in minutes from 1 to 1440; category Authentication only',
		default: 10,
		least: 1,
		most: 1440,
	}),
	copyCodeButton: toggle({
		name: 'copyCodeButton',
		displayName: 'Copy Code Button',
		description: 'Whether to add a button that copies the code; category Authentication only',
		default: true,
	}),
	otpCode: optionalText({
		name: 'otpCode',
		displayName: 'Sample Code',
		description: 'An example of the code; category Authentication only',
		placeholder: 'e.g. 123456',
	}),
	unsubscribeButton: toggle({
		name: 'unsubscribeButton',
		displayName: 'Unsubscribe Button',
		description: 'Whether to add a button that ends such messages; category Marketing only',
		default: true,
	}),
};

type Particulars = Partial<Values<typeof FIELDS>>;

/** What only templates of one category have. */
export const particulars = collection(
	{ name: 'additionalFields', displayName: 'Additional Fields' },
	FIELDS,
);

const CATEGORY_OF: Readonly<Record<keyof typeof FIELDS, Category>> = {
	addSecurityRecommendation: 'AUTHENTICATION',
	blockButton: 'MARKETING',
	codeExpirationMinutes: 'AUTHENTICATION',
	copyCodeButton: 'AUTHENTICATION',
	otpCode: 'AUTHENTICATION',
	unsubscribeButton: 'MARKETING',
};

/** @throws InputError for something that the category does not have */
export function checkParticulars(given: Particulars, category: Category): void {
	for (const [name, { properties }] of Object.entries(FIELDS)) {
		// Object.entries types the names of an object's keys as any text.
		const key = name as keyof typeof FIELDS;
		if (given[key] === undefined || CATEGORY_OF[key] === category) continue;
		throw new InputError({
			field: properties[0]?.displayName ?? name,
			reason: `belongs to templates of the category ${CATEGORY_OF[key]}, and this one is ${category}`,
			hint: 'Take the field away, or choose the other category',
		});
	}
}
