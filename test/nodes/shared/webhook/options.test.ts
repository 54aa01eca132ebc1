import { triggerFields } from '../../../../nodes/shared/webhook/options';

const kinds = ['messageReceived', 'statusRead'].map((value) => ({
	value,
	name: value,
	description: value,
}));
const fields = triggerFields(kinds, { downloadMedia: '', ignoreRepeats: '', to: '' });

const read = async (parameters: Record<string, unknown>) =>
	await fields.read({
		parameter: (name) => parameters[name] ?? '',
		written: () => undefined,
		evaluated: () => undefined,
		file: () => Promise.reject(new Error('no files')),
	});

const events = ['messageReceived'];
const USUAL = {
	filter: { events, from: [], to: [] },
	ignoreRepeats: true,
	joinWithin: 0,
	downloadInto: undefined,
};

test.each([
	['nothing', {}, {}],
	['what an empty option leaves', { from: '', to: '', joinMessages: '' }, {}],
	['repeats', { ignoreRepeats: false }, { ignoreRepeats: false }],
	['repeats, by an expression', { ignoreRepeats: 'false' }, { ignoreRepeats: false }],
	['seconds', { joinMessages: 5 }, { joinWithin: 5000 }],
	['seconds, by an expression', { joinMessages: '60' }, { joinWithin: 60_000 }],
	['files', { downloadMedia: true }, { downloadInto: 'data' }],
	['files and a field', { downloadMedia: true, binaryPropertyName: ' ' }, { downloadInto: 'data' }],
	['files and a field', { downloadMedia: true, binaryPropertyName: 'f' }, { downloadInto: 'f' }],
	['a field alone', { binaryPropertyName: 'f' }, {}],
	[
		'numbers',
		{ from: '+44 20 7946 0958, 0015005550199,', to: 15005550100 },
		{ filter: { events, from: ['442079460958', '15005550199'], to: ['15005550100'] } },
	],
	['a list', { from: ['+1 500 555 0199'] }, { filter: { events, from: ['15005550199'], to: [] } }],
])('The options hold %s: %j', async (_, options, expected) => {
	expect(await read({ events, options })).toEqual({ ...USUAL, ...expected });
});

test.each([
	[{ events: [] }, 'Events is empty'],
	[{ events: '' }, 'Events is empty'],
	[{ events: ['statusUnheard'] }, 'Events "statusUnheard" is not one of the choices'],
	[{ events: [7] }, 'Events "7" is not one of the choices'],
	[{ events, options: { from: 'Ada' } }, 'Only From "Ada" is not a phone number'],
	[{ events, options: { to: '020 7946 0958' } }, 'Only To "020 7946 0958" has no country code'],
	[
		{ events, options: { joinMessages: 61 } },
		'Join Messages (Seconds) "61" is not a whole number from 0 to 60',
	],
	[
		{ events, options: { joinMessages: -1 } },
		'Join Messages (Seconds) "-1" is not a whole number from 0 to 60',
	],
	[
		{ events, options: { downloadMedia: 'maybe' } },
		'Download Media "maybe" is neither true nor false',
	],
	[{ events, options: 'from' }, 'Options "from" is not a group of fields'],
])('%j is refused: %s', async (parameters, message) => {
	await expect(read(parameters)).rejects.toMatchObject({ message });
});

test('One event by an expression counts as a list of it', async () => {
	expect((await read({ events: 'statusRead' })).filter.events).toEqual(['statusRead']);
});
