import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Media {
	example?: Record<string, unknown>;
	examples?: Record<string, { value: Record<string, unknown> }>;
}

interface Document {
	webhooks: Record<string, { post: { requestBody: { content: { 'application/json': Media } } } }>;
}

/** What a service posts, as its OpenAPI document shows it, by the names that stand there. */
export function examplePosts(
	service: 'lancepilot' | 'islash',
): [name: string, body: Record<string, unknown>][] {
	const { webhooks } = parse(readFileSync(`sandbox/openapi/${service}.yaml`, 'utf8')) as Document;
	return Object.entries(webhooks).flatMap(([name, { post }]) => {
		const { example, examples = {} } = post.requestBody.content['application/json'];
		const shown = example ? { '': { value: example } } : examples;
		return Object.entries(shown).map(([which, { value }]): [string, Record<string, unknown>] => [
			`${name} ${which}`,
			value,
		]);
	});
}
