import { Refusal, type Answer } from '../api/answer';

/** Field name to its complaints, as Laravel words them. */
export type FieldErrors = Record<string, string[]>;

// Envelopes: documented in the OpenAPI components of every page.

export function created(data: object): Answer {
	return { status: 201, body: { status: 201, message: 'Resource created successfully.', data } };
}

export function updated(data: object): Answer {
	return { status: 200, body: { status: 200, message: 'Resource updated successfully.', data } };
}

export const deleted: Answer = {
	status: 200,
	body: { message: 'Resource deleted successfully.', status: 200 },
};

export const unauthenticated: Answer = { status: 401, body: { message: 'Unauthenticated.' } };

export const notFound: Answer = {
	status: 404,
	body: { message: 'Resource not found.', status: 404 },
};

/** Documented in the prose of the template pages, unlike every other 404. */
export const templateNotFound: Answer = {
	status: 404,
	body: { success: false, message: 'Template not found' },
};

export function validationError(errors: FieldErrors): Answer {
	return { status: 422, body: { message: 'Validation error', errors } };
}

/** @throws Refusal when there is any complaint. */
export function refuseIfAny(errors: FieldErrors): void {
	if (Object.keys(errors).length > 0) throw new Refusal(validationError(errors));
}

/**
 * A record in the answers. The documentation leaves `data` empty; this JSON:API-like shape is
 * assumed from the workspace list and the webhooks, where clients read `attributes`.
 */
export function resource(
	type: string,
	{ id, ...attributes }: { id: string | number; [attribute: string]: unknown },
): object {
	return { id, type, attributes };
}

/** One page of a list, by Laravel's paginator. */
export function page(records: readonly object[], query: Record<string, string>): Answer {
	const current = Number(query.page ?? 1);
	const perPage = Number(query.per_page ?? 10);
	const data = records.slice((current - 1) * perPage, current * perPage);
	const from = data.length > 0 ? (current - 1) * perPage + 1 : null;
	const meta = {
		current_page: current,
		from,
		last_page: Math.max(1, Math.ceil(records.length / perPage)),
		per_page: perPage,
		to: from === null ? null : from + data.length - 1,
		total: records.length,
	};
	return { status: 200, body: { data, links: {}, meta } };
}
