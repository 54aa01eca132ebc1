import { numberAsked } from '../../../../../nodes/shared/waiting/reply/expectReply';
import { refusalOf } from '../../../../support/refusal';

test('A person known by a number can reply', () => {
	expect(numberAsked('+442079460958')).toBe('442079460958');
});

test.each(['contact 1042', undefined, '+'])(
	'The reply of %s could not be told from others',
	async (person) => {
		expect(await refusalOf(() => numberAsked(person))).toContain(
			'Choose Phone and enter the number',
		);
	},
);
