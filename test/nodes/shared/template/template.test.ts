import {
	namedObstacle,
	placeholderNumbers,
	whyNotSendable,
} from '../../../../nodes/shared/template/template';
import { ORDER_READY } from '../../../support/template';

test.each([
	['Hi {{1}}, order {{2}} is ready.', [1, 2]],
	['{{2}} before {{1}}, and {{2}} again', [1, 2]],
	['{{ 3 }}', [3]],
	['{{10}} {{9}}', [9, 10]],
	['{{name}} {1} {{}}', []],
	['', []],
])('%j has the placeholders %j', (text, numbers) => {
	expect(placeholderNumbers(text)).toEqual(numbers);
});

test.each([
	['APPROVED', undefined],
	['PENDING', 'Meta has not approved it yet'],
	['UPDATING', 'Meta is reviewing a change to it'],
	['REJECTED', 'Meta rejected it'],
	['PAUSED', 'only approved templates can be sent'],
	['', 'only approved templates can be sent'],
])('status %j: %s', (status, reason) => {
	expect(whyNotSendable({ ...ORDER_READY, status })).toBe(reason);
});

test.each([
	['Hi {{customer_name}}', 'customer_name'],
	['Hi {{ name }}, {{1}}', 'name'],
	['{{a1}}', 'a1'],
])('%j has a placeholder with a name, which cannot be filled in', (text, name) => {
	expect(namedObstacle(['Hello', text])).toBe(
		`its variables have names, such as {{${name}}}, and only numbers can be filled in`,
	);
});

test.each(['Hi {{1}}', '{{}}', '{name}', '{{1a}}', ''])('%j has none', (text) => {
	expect(namedObstacle([text])).toBeUndefined();
});
