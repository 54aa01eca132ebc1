import { ask, setUpListening } from './support';

setUpListening();

describe('a number', () => {
	it('is spelled as people write it, with its name', async () => {
		const path = `/sandbox/people/${encodeURIComponent('+44 (0)20 7946 0958')}`;
		expect((await ask('GET', path)).body).toEqual({
			number: '442079460958',
			spelled: '+44 20 7946 0958',
		});
		expect((await ask('GET', '/sandbox/people/15005550199')).body).toMatchObject({
			name: 'Ada Example',
		});
	});

	it('that is none is refused with the reason', async () => {
		expect(await ask('GET', '/sandbox/people/123')).toMatchObject({ status: 400 });
	});
});
