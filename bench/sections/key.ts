import { randomUUID } from 'node:crypto';
import { openShop, type Shop } from '../key/shop';
import type { Plan } from '../plan';
import { show, type Section } from '../report/section';
import { interleave } from '../rounds';
import type { Site } from '../site';
import { summarise } from '../statistics';

/** Messages of one call. */
const ORDERS = 50;

/** What a message took, in milliseconds. */
interface Reading {
	first: number;
	/** When it came again. */
	repeat: number;
}

async function measure(shop: Shop, keys: number | undefined): Promise<Reading> {
	// An empty key is none.
	const orders = Array.from({ length: ORDERS }, () => (keys === undefined ? '' : randomUUID()));
	await shop.fill(keys ?? 0);
	const first = (await shop.call(orders)) / ORDERS;
	return { first, repeat: (await shop.call(orders)) / ORDERS };
}

/** What remembering a message in all executions costs. */
export async function sendOnceKey({ serverUrl }: Site, plan: Plan): Promise<Section> {
	const shop = await openShop(serverUrl);
	// What a first use loads.
	await measure(shop, 10);
	const subjects = [undefined, ...plan.keys];
	const readings = await interleave(
		subjects,
		plan.keyRounds,
		async (keys) => await measure(shop, keys),
	);
	await shop.close();
	const cells = (keys: number | undefined, which: keyof Reading) =>
		show(summarise((readings.get(keys) ?? []).map((reading) => reading[which])));
	return {
		title: 'A Send Once Key',
		notes: [
			`${ORDERS} texts one after another, in the real n8n with SQLite, sent by a published workflow; the server answers at once. The time is that of the whole call, over its texts.`,
			'Most of it is no work: before a text goes out, and after it, the node waits a moment and looks whether what it noted still stands, since another worker may have overwritten it.',
		],
		head: [
			'keys remembered',
			'ms per text',
			'ms per text that was sent before, and is not sent again',
		],
		rows: subjects.map((keys) => [
			keys === undefined ? 'no key' : keys.toLocaleString('en-US'),
			cells(keys, 'first'),
			keys === undefined ? '' : cells(keys, 'repeat'),
		]),
		targets: [],
	};
}
