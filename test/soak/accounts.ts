import type { INodeExecutionData } from 'n8n-workflow';
import type { Book } from './book';
import { faultOf, type Fault } from './faults';
import type { SoakItem } from './items';

/** What the node says became of an item. */
type Fate = 'sent' | 'refused' | 'doubt';

/** The node's tries of an item: the first and three retries. */
const TRIES = 4;

/** What must become of an item that meets this fault, by the once-only rule. */
function ruled(fault: Fault | undefined): { fate: Fate; requests: number; delivered: number } {
	if (!fault) return { fate: 'sent', requests: 1, delivered: 1 };
	const { kind, times, isDelivered } = fault;
	if (kind === 'busy' || kind === 'away') {
		return times < TRIES
			? { fate: 'sent', requests: times + 1, delivered: 1 }
			: { fate: 'refused', requests: TRIES, delivered: 0 };
	}
	const fate = kind === 'refused' ? 'refused' : 'doubt';
	return { fate, requests: 1, delivered: isDelivered ? 1 : 0 };
}

function fateOf({ json }: INodeExecutionData): Fate {
	if (typeof json.error !== 'string') return 'sent';
	return json.error.includes('; the message may have been delivered') ? 'doubt' : 'refused';
}

/** How a run ended, counted. */
export interface Accounts {
	fates: Record<Fate, number>;
	requests: number;
	/** Items in doubt that had been delivered. */
	doubtDelivered: number;
	/** Items of which node, server and rule do not say the same. */
	mismatches: string[];
}

/** Compares, item by item, what the node put out with the server's book and with the rule. */
export function settle(
	seed: string,
	items: readonly SoakItem[],
	output: readonly INodeExecutionData[],
	book: Book,
): Accounts {
	const accounts: Accounts = {
		fates: { sent: 0, refused: 0, doubt: 0 },
		requests: 0,
		doubtDelivered: 0,
		mismatches: output.length === items.length ? [] : [`${output.length} items came out`],
	};
	items.forEach(({ hash }, number) => {
		const fault = faultOf(seed, number);
		const fate = fateOf(output[number] ?? { json: { error: 'none came out' } });
		const { requests = 0, delivered = 0, content } = book[number] ?? {};
		accounts.fates[fate]++;
		accounts.requests += requests;
		if (fate === 'doubt') accounts.doubtDelivered += delivered;
		const found = JSON.stringify({ fate, requests, delivered });
		const due = JSON.stringify(ruled(fault));
		if (found !== due || (content ?? hash) !== hash) {
			const content = found === due ? ', other content' : '';
			const met = fault?.kind ?? 'nothing';
			accounts.mismatches.push(`item ${number} met ${met}: ${found}, due ${due}${content}`);
		}
	});
	return accounts;
}
