import type { NodeExecutionHint } from 'n8n-workflow';
import type { Effect } from '../../purpose';
import type { Settled } from '../once/settled';

/** Sums up a run in which something unusual happened, for n8n to show above its output. */
export function runHints(results: readonly (Settled & { effect: Effect })[]): NodeExecutionHint[] {
	const count = (holds: (settled: Settled) => boolean) => results.filter(holds).length;
	const uncertain = count((settled) => 'failure' in settled && settled.isUncertain);
	const retried = count(({ retries }) => retries > 0);
	const recalled = count((settled) => settled.isRecalled && 'records' in settled);
	if (uncertain + retried + recalled === 0) return [];

	const sent = count((settled) => 'records' in settled && !settled.isRecalled);
	// One operation for all items, save where an expression chooses it.
	const isSend = results[0]?.effect === 'send';
	const [done, delivered] = isSend ? ['sent', 'delivered'] : ['done', 'carried out'];
	const parts = [
		`${sent} ${done}`,
		recalled > 0 && `${recalled} ${done} before and not repeated`,
		retried > 0 && `${retried} retried`,
		uncertain > 0 && `${uncertain} may have been ${delivered}`,
	];
	return [
		{
			message: parts.filter((part) => part !== false).join(', '),
			type: uncertain > 0 ? 'warning' : 'info',
			location: 'outputPane',
		},
	];
}
