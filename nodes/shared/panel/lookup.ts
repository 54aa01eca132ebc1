import type { ILoadOptionsFunctions } from 'n8n-workflow';
import { connect } from '../credential/connect';
import { attempt } from '../engine/http/attempt';
import { withoutList } from '../engine/outcome/failure';
import { failureError, thrownError } from '../engine/outcome/nodeError';
import { exitFor } from '../exit';
import type { Listing, ListPage } from '../listing';
import type { ApiRequest } from '../request';
import type { Service } from '../service';

/**
 * Makes a call for a list in the panel, once: the user can open the list again.
 * @param subject what is listed, e.g. "template"
 * @throws NodeApiError, of which n8n shows the description beside the list
 */
export async function lookUp(
	context: ILoadOptionsFunctions,
	service: Service,
	subject: string,
	request: ApiRequest,
): Promise<Record<string, unknown>> {
	const call = { request, purpose: { effect: 'read' as const, subject } };
	const outcome = await connect(context, service)
		.then(async (connection) => await attempt(connection, call))
		.catch((thrown: unknown) => {
			throw thrownError(context.getNode(), thrown, exitFor([]));
		});
	if (outcome.kind === 'done') return outcome.body;
	throw failureError(context.getNode(), outcome.failure);
}

/**
 * Makes a call for one page of a list in the panel.
 * @throws NodeApiError, also where the answer holds no list: an empty one would hide what is wrong
 */
export async function lookUpPage(
	context: ILoadOptionsFunctions,
	service: Service,
	subject: string,
	request: ApiRequest,
	{ page }: Listing,
): Promise<ListPage> {
	const found = page(await lookUp(context, service, subject, request));
	if (found) return found;
	throw failureError(context.getNode(), withoutList(service.name));
}

/** Whether a list entry fits what the user typed into the list's search box. */
export function matches(name: string, filter: string): boolean {
	return name.toLowerCase().includes(filter.trim().toLowerCase());
}
