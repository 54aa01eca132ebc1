import type { INode } from 'n8n-workflow';
import { formOf, locator, nodeFor, runNode } from '../support/nodes';
import { json } from '../support/recorder';
import { engine, recorder, setUpStation } from '../support/station';

setUpStation();

// Another time at each try, as one is that counts from now.
const SOME_LATER_TIME =
	'={{ $now.plus({ seconds: 3600 + Math.floor(Math.random() * 1000000) }).toISO() }}';

const people = Array.from({ length: 5 }, (_, index) => ({ json: { phone: 85256872840 + index } }));

const scheduling = (settings: Partial<INode>) =>
	nodeFor(
		'islash',
		{
			resource: 'message',
			operation: 'scheduleTemplate',
			parameters: {
				recipient: '={{ $json.phone }}',
				templateName: locator('name', 'thank_you_en'),
				templateVariables: formOf('thank_you_en'),
				sendAt: SOME_LATER_TIME,
				timeZone: 'UTC',
			},
		},
		settings,
	);

const bodies = () =>
	recorder.requests.map(
		({ body }) => JSON.parse(body.toString()) as { identity: string; send_at: string },
	);
const identities = () => bodies().map(({ identity }) => identity);

/** Refuses the fourth person once. */
function refuseOnce() {
	let isRefused = false;
	recorder.answerWith((response, request) => {
		const refuses = !isRefused && request.body.includes('85256872843');
		isRefused ||= refuses;
		const code = refuses ? 'RESP_BUSY' : 'RESP_OKAY';
		json(200, { meta: { code, message: '' }, data: [] })(response, request);
	});
}

const ONCE_EACH = people.map(({ json: { phone } }) => String(phone));

test('Retry On Fail schedules a message once, though each try counts another time from now', async () => {
	refuseOnce();
	const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
	const { error } = await runNode(engine, recorder, scheduling(settings), people);
	expect(error?.message).toBeUndefined();
	expect(identities()).toEqual([
		...ONCE_EACH.slice(0, 3),
		...['85256872843', '85256872843'],
		'85256872844',
	]);
});

test('One person can be given two times in one run', async () => {
	const twice = [people[0], people[0]].flatMap((item) => item ?? []);
	const { items } = await runNode(engine, recorder, scheduling({}), twice);
	expect(items).toHaveLength(2);
	expect(identities()).toEqual(['85256872840', '85256872840']);
	expect(new Set(bodies().map(({ send_at: time }) => time)).size).toBe(2);
});
