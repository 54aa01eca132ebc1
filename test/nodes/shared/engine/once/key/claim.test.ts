import { setTimeout as sleep } from 'node:timers/promises';
import { Claim } from '../../../../../../nodes/shared/engine/once/key/claim';
import type { Marks } from '../../../../../../nodes/shared/engine/once/key/marks';
import { SharedRow } from '../../../../../support/sharedRow';

const OPTIONS = { mode: 'entries' } as const;

/** The marks as one worker writes them, which may take so many milliseconds. */
function worker(row: SharedRow, latency = () => 0): Marks {
	const add: Marks['add'] = async (marks) => {
		for (;;) {
			try {
				const { processed } = await row.check(marks, OPTIONS, { latency });
				return new Set(processed.map(String));
			} catch {
				// The first write of all collided; n8n's insert did as well.
			}
		}
	};
	return {
		add,
		remove: async (marks) => await row.remove(marks, { latency }),
		keep: () => undefined,
		settle: async () => {
			// Ten times as long as a write may take, also on a busy machine.
			await sleep(150);
		},
	};
}

const confirm = async (claim: Claim) => {
	await claim.confirm();
	await claim.end();
};
const release = async (claim: Claim) => {
	await claim.release();
	await claim.end();
};

/** What somebody finds who comes with the key. */
async function find(row: SharedRow, latency?: () => number) {
	const claim = new Claim('A-17', worker(row, latency));
	const found = await claim.take();
	await claim.end();
	return found;
}

describe('A key', () => {
	const begin = async (end: (claim: Claim) => Promise<unknown>) => {
		const row = new SharedRow();
		const claim = new Claim('A-17', worker(row));
		await claim.take();
		await end(claim);
		return row;
	};
	const crash = async () => undefined;

	test.each<[string, (claim: Claim) => Promise<unknown>, string]>([
		['was confirmed', confirm, 'sent'],
		['was given back', release, 'free'],
		['was neither confirmed nor given back', crash, 'begun'],
	])('whose message %s', async (_, end, expected) => {
		const row = await begin(end);
		expect(await find(row)).toBe(expected);
	});

	test.each(['sent', 'begun'])('that is %s stays so, however often it is asked for', async (is) => {
		const row = await begin(async (claim) => (is === 'sent' ? await confirm(claim) : undefined));
		const { size } = row;
		for (let time = 0; time < 3; time++) {
			expect(await find(row)).toBe(is);
		}
		expect(row.size).toBe(size);
	});

	test('says nothing of another', async () => {
		const row = await begin(confirm);
		expect(await new Claim('A-18', worker(row)).take()).toBe('free');
	});

	test('that was given back leaves no mark', async () => {
		expect((await begin(release)).size).toBe(0);
	});

	test('leaves three marks where its message was sent', async () => {
		expect((await begin(confirm)).size).toBe(3);
	});

	test('is free for the one whose write took effect although it was answered with an error', async () => {
		const row = new SharedRow();
		const marks = worker(row);
		let isFirst = true;
		const add: Marks['add'] = async (given) => {
			if (isFirst) await marks.add(given);
			isFirst = false;
			return await marks.add(given);
		};
		expect(await new Claim('A-17', { ...marks, add }).take()).toBe('free');
	});
});

describe('Workers that write at once', () => {
	// No write takes as long as each waits before it looks whether its own stands.
	const latency = () => Math.random() * 15;
	const take = async (row: SharedRow) => await find(row, latency);
	const times = <Result>(count: number, task: () => Promise<Result>) =>
		Promise.all(Array.from({ length: count }, task));
	/** The same for many rows at once, since each takes its time. */
	const ROWS = 40;

	test.each([2, 3, 5])(
		'%d of them: one at most has a key, and none takes it for sent',
		async (count) => {
			await times(ROWS, async () => {
				const row = new SharedRow();
				const found = await times(count, async () => await take(row));
				expect(found.filter((one) => one === 'free').length).toBeLessThanOrEqual(1);
				expect(found).not.toContain('sent');
			});
		},
	);

	test.each(['sent', 'begun', 'free'])(
		'a key that is %s is so for all who ask later',
		async (is) => {
			await times(ROWS, async () => {
				const row = new SharedRow();
				const claim = new Claim('A-17', worker(row, latency));
				await claim.take();
				const end = async () => {
					if (is === 'sent') await confirm(claim);
					if (is === 'free') await release(claim);
				};
				// Others write the row all the time, of this key and of another one.
				const other = async () => await new Claim('A-18', worker(row, latency)).take();
				await Promise.all([end(), other(), other()]);
				const found = await take(row);
				expect(found).toBe(is);
			});
		},
	);

	test.each(['sent', 'begun'])('a key that is %s stays so when several ask at once', async (is) => {
		await times(ROWS, async () => {
			const row = new SharedRow();
			const claim = new Claim('A-17', worker(row));
			await claim.take();
			if (is === 'sent') await confirm(claim);
			const found = await times(3, async () => await take(row));
			// Who asks while another one does is told "begun", and may ask again.
			expect(['begun', is]).toEqual(expect.arrayContaining(found));
			expect(await take(row)).toBe(is);
		});
	});
});

test('Marks that do not stand, however often they are written, end in a refusal', async () => {
	const marks: Marks = {
		add: async () => new Set(),
		remove: async () => undefined,
		keep: () => undefined,
		settle: async () => undefined,
	};
	await expect(new Claim('A-17', marks).take()).rejects.toThrow('at the same time');
	await expect(confirm(new Claim('A-17', marks))).rejects.toThrow('at the same time');
});
