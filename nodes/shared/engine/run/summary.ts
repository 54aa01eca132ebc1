import type { NodeExecutionHint } from 'n8n-workflow';
import type { Effect } from '../../call';
import type { Settled } from '../outcome/settled';

/** Sums up a run in which something unusual happened, for n8n to show above its output. */
export function runHints(results: readonly Settled[], effect: Effect): NodeExecutionHint[] {
	const count = (holds: (settled: Settled) => boolean) => results.filter(holds).length;
	const inDoubt = count((settled) => 'failure' in settled && settled.isInDoubt);
	const retried = count(({ retries }) => retries > 0);
	const recalled = count((settled) => settled.isRecalled && 'records' in settled);
	if (inDoubt + retried + recalled === 0) return [];

	const sent = count((settled) => 'records' in settled && !settled.isRecalled);
	const [done, delivered] = effect === 'send' ? ['sent', 'delivered'] : ['done', 'carried out'];
	const parts = [
		`${sent} ${done}`,
		recalled > 0 && `${recalled} ${done} before and not repeated`,
		retried > 0 && `${retried} retried`,
		inDoubt > 0 && `${inDoubt} may have been ${delivered}`,
	];
	return [
		{
			message: parts.filter((part) => part !== false).join(', '),
			type: inDoubt > 0 ? 'warning' : 'info',
			location: 'outputPane',
		},
	];
}
