import type { Call } from '../../call';
import type { Exit } from '../../exit';
import type { Service } from '../../service';
import { isJsonObject } from '../../values';
import type { Answer, NoAnswer } from './answer';
import type { Class } from './classify';
import { classify } from './classify';
import { explainAnswer } from './explainAnswer';
import { explainSilence } from './explainSilence';
import type { Failure } from './failure';
import { leaving } from './failure';
import { retryAfterMs } from './retryAfter';

/** What came of one request, in terms of what may be done next. */
export type Outcome =
	/** It succeeded. */
	| { kind: 'done'; body: Record<string, unknown> }
	/** It surely changed nothing, and would not succeed later either; the answer where there was one. */
	| { kind: 'refused'; failure: Failure; answer?: Answer }
	/** It surely changed nothing, and may succeed later. */
	| { kind: 'postponed'; failure: Failure; retryAfter?: number; isUnreached?: boolean }
	/** It may have been carried out: never to be repeated. */
	| { kind: 'doubt'; failure: Failure };

/** What the judgement depends on besides the answer. */
export interface Circumstances {
	service: Service;
	exit: Exit;
	/** Unix milliseconds. */
	now: number;
}

/** What may be done next after a request that did not succeed. */
const NEXT: Readonly<Record<Exclude<Class, 'done'>, 'refused' | 'postponed' | 'doubt'>> = {
	refused: 'refused',
	redirected: 'refused',
	heldBack: 'refused',
	turnedAway: 'postponed',
	unreached: 'postponed',
	silent: 'doubt',
	unclear: 'doubt',
};

/** Decides by the once-only rule: what was surely not sent may be tried again, nothing else. */
export function judge(
	result: Answer | NoAnswer,
	call: Call,
	{ service, exit, now }: Circumstances,
): Outcome {
	const { purpose } = call;
	const found = classify(result, service, purpose);
	const body = 'status' in result ? result.body : undefined;
	if (found === 'done') return { kind: 'done', body: isJsonObject(body) ? body : {} };

	const failure = leaving(
		exit,
		'status' in result
			? explainAnswer(found, result, call, service)
			: explainSilence(found, result, service.name, purpose.effect),
	);
	const next = NEXT[found];
	if (next === 'refused') {
		return { kind: 'refused', failure, ...('status' in result && { answer: result }) };
	}
	// What a read leaves open, another one clears up.
	if (next === 'doubt') return { kind: purpose.effect === 'read' ? 'postponed' : 'doubt', failure };
	const { 'retry-after': asked } = 'status' in result ? result.headers : {};
	const retryAfter = retryAfterMs(asked, now);
	return {
		kind: 'postponed',
		failure: { ...failure, retryAfterMs: retryAfter },
		retryAfter,
		isUnreached: found === 'unreached',
	};
}
