import type { NodeExecutionHint } from 'n8n-workflow';
import type { Settled } from './sendOnce';

/** Sums up a run in which something unusual happened, for n8n to show above its output. */
export function runHints(results: readonly Settled[]): NodeExecutionHint[] {
	const count = (holds: (settled: Settled) => boolean) => results.filter(holds).length;
	const uncertain = count((settled) => 'failure' in settled && settled.isUncertain);
	const retried = count(({ retries }) => retries > 0);
	const recalled = count((settled) => settled.isRecalled && 'record' in settled);
	if (uncertain + retried + recalled === 0) return [];

	const sent = count((settled) => 'record' in settled && !settled.isRecalled);
	const parts = [
		`${sent} sent`,
		recalled > 0 && `${recalled} sent before and not repeated`,
		retried > 0 && `${retried} retried`,
		uncertain > 0 && `${uncertain} may have been delivered`,
	];
	return [
		{
			message: parts.filter((part) => part !== false).join(', '),
			type: uncertain > 0 ? 'warning' : 'info',
			location: 'outputPane',
		},
	];
}
