import type {
	IAuthenticateGeneric,
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
	INode,
	Workflow,
} from 'n8n-workflow';

/** Adds to the request what a credential type of `type: 'generic'` describes, as n8n does. */
export function signRequest(
	options: IHttpRequestOptions,
	{ properties }: IAuthenticateGeneric,
	credentials: ICredentialDataDecryptedObject,
	workflow: Workflow,
	node: INode,
): void {
	const keys = { $credentials: credentials };
	const resolve = (value: unknown) =>
		typeof value === 'string' && value.startsWith('=')
			? workflow.expression.getSimpleParameterValue(node, value, 'internal', keys, undefined, '') ||
				''
			: value;
	for (const section of ['headers', 'qs', 'body', 'auth'] as const) {
		const resolved = Object.entries(properties[section] ?? {}).map(([key, value]) => [
			String(resolve(key)),
			resolve(value),
		]);
		if (resolved.length === 0) continue;
		// Assigned in place, so that a body that is a form stays that form.
		const present: unknown = options[section];
		Reflect.set(options, section, Object.assign(present ?? {}, Object.fromEntries(resolved)));
	}
}
