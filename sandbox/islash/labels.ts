import type { Answer } from '../api/answer';
import type { ApiCall } from '../api/service';
import { digits } from '../api/specialNumbers';
import { okay, refuse } from './answers';
import type { Customer, IslashState } from './state';

/** Adds the label to the customer, by the label's text. Adding it twice changes nothing. */
export function attachLabel(call: ApiCall, state: IslashState): Answer {
	const { customer, text } = chat(call, state);
	customer.labels = [...new Set([...customer.labels, text])];
	return okay({});
}

export function detachLabel(call: ApiCall, state: IslashState): Answer {
	const { customer, text } = chat(call, state);
	customer.labels = customer.labels.filter((label) => label !== text);
	return okay({});
}

/** @throws Refusal for an unknown label, customer, or neither identity nor hash. */
function chat(
	{ operation: { query } }: ApiCall,
	state: IslashState,
): { customer: Customer; text: string } {
	// What a hash is is not documented: the sandbox knows none.
	if (query.identity === undefined)
		refuse('RESP_INVALID_PARAMETER', 'identity or hash is required.');
	const identity = digits(query.identity);
	const customer = state.customers.find((candidate) => candidate.identity === identity);
	if (!customer) refuse('RESP_NOT_FOUND', `There is no customer ${identity}.`);
	const label = state.labels.find(({ text }) => text === query.label);
	if (!label) refuse('RESP_NOT_FOUND', `There is no label ${query.label ?? ''}.`);
	return { customer, text: label.text };
}

/** Customers that carry any of the labels, one page of them. */
export function listCustomers({ operation }: ApiCall, state: IslashState): Answer {
	const { label_id: ids = 'all', page = '1', per_page: perPage = '30' } = operation.query;
	const wanted = ids.split(',').map((id) => id.trim());
	const texts = state.labels
		.filter(({ id }) => ids === 'all' || wanted.includes(String(id)))
		.map(({ text }) => text);
	const matching = state.customers.filter(({ labels }) =>
		labels.some((label) => texts.includes(label)),
	);
	const start = (Number(page) - 1) * Number(perPage);
	const end = start + Number(perPage);
	return okay({
		contacts: matching.slice(start, end).map((customer) => ({
			...customer,
			labels: customer.labels.join(','),
		})),
		pagination: { 'has-more-page': end < matching.length, 'per-page': Number(perPage) },
	});
}
