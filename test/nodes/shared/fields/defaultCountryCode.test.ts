import { number } from '../../../../nodes/Lancepilot/resources/contact/fields';
import { recipient as lancepilot } from '../../../../nodes/Lancepilot/resources/message/fields';
import { recipient as islash } from '../../../../nodes/Islash/resources/message/fields';
import { itemWith } from '../../../support/items';
import { locator } from '../../../support/nodes';
import { refusalOf } from '../../../support/refusal';

const LOCAL = '020 7946 0958';
const options = (defaultCountryCode: unknown) => ({ options: { defaultCountryCode } });

test.each(['44', 'GB', 'gb', '+44', 44])(
	'A number without country code gets that of the option %j, in every field for a number',
	async (code) => {
		const given = { number: LOCAL, ...options(code) };
		expect(await number.read(itemWith(given))).toBe('+442079460958');
		expect(await islash.read(itemWith({ recipient: LOCAL, ...options(code) }))).toBe(
			'442079460958',
		);
		const located = { recipient: locator('phoneNumber', LOCAL), ...options(code) };
		expect(await lancepilot.read(itemWith(located))).toEqual([
			'contacts',
			'number',
			'442079460958',
		]);
	},
);

test('A number with its own country code keeps it', async () => {
	const given = { recipient: '+852 5687 2847', ...options('44') };
	expect(await islash.read(itemWith(given))).toBe('85256872847');
});

test('Without the option such a number is refused, and a country that does not exist too', async () => {
	const read = async (more: object) => await islash.read(itemWith({ recipient: LOCAL, ...more }));
	expect(await refusalOf(async () => await read({}))).toContain('has no country code');
	expect(await refusalOf(async () => await read(options('Atlantis')))).toMatch(
		/^Default Country Code "Atlantis" is no country code\./,
	);
});
