import type { ILoadOptionsFunctions } from 'n8n-workflow';
import type { ApiRequest } from '../request';
import type { Service } from '../service';
import { connect } from '../credential/connect';
import { attempt } from '../engine/http/attempt';
import { ApiFailure } from '../engine/outcome/failure';
import { toNodeError } from '../engine/outcome/nodeError';

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
	try {
		const outcome = await attempt(await connect(context, service), request, {
			effect: 'read',
			subject,
		});
		if (outcome.kind === 'done') return outcome.body;
		return await Promise.reject(new ApiFailure(outcome.failure));
	} catch (error) {
		throw toNodeError(context.getNode(), error);
	}
}

/** Whether a list entry fits what the user typed into the list's search box. */
export function matches(name: string, filter: string): boolean {
	return name.toLowerCase().includes(filter.trim().toLowerCase());
}
