import type { Placeholder, Template } from '../../nodes/shared/template/template';

/** An approved template without variables. */
export const ORDER_READY: Template = {
	key: '4821',
	name: 'order_ready',
	language: 'en',
	category: 'UTILITY',
	status: 'APPROVED',
	placeholders: [],
	parts: [],
};

const TEXT = 'Hi {{1}}, {{2}}';

/** A placeholder in a body. */
export const body = (number: number, text = TEXT): Placeholder => ({
	id: `body_${number}`,
	part: 'Body',
	number,
	text,
});
