import type { Purpose } from '../../purpose';
import type { Service } from '../../service';
import type { Answer, NoAnswer } from './answer';
import { isTurnedAway, isUnclearAnswer } from './classify';
import type { Failure } from './failure';
import { explainAnswer } from './explainAnswer';
import { explainTransport, wasNeverSent } from './explainTransport';
import { retryAfterMs } from './retryAfter';
import { isJsonObject } from '../../values';

/** What came of one request, in terms of what may be done next. */
export type Outcome =
	/** It succeeded. */
	| { kind: 'done'; body: Record<string, unknown> }
	/** It surely changed nothing, and would not succeed later either; the answer where there was one. */
	| { kind: 'refused'; failure: Failure; body?: unknown }
	/** It surely changed nothing, and may succeed later. */
	| { kind: 'postponed'; failure: Failure; retryAfter?: number }
	/** It may have been carried out: never to be repeated. */
	| { kind: 'uncertain'; failure: Failure };

/** What the judgement depends on besides the answer. */
export interface Circumstances {
	service: Service;
	purpose: Purpose;
	/** Of the request, below the base URL. */
	path: readonly string[];
	/** Unix milliseconds. */
	now: number;
}

function judgeAnswer(answer: Answer, { service, purpose, path, now }: Circumstances): Outcome {
	const { status, headers, body } = answer;
	const isGood = status >= 200 && status < 300;
	const isSuccess = isGood && isJsonObject(body) && service.verdict(body) === 'success';
	if (isSuccess || (isJsonObject(body) && purpose.isAlsoSuccess?.(status, body))) {
		return { kind: 'done', body };
	}
	const failure = explainAnswer(answer, service, purpose, path);
	if (isTurnedAway(answer)) {
		const retryAfter = retryAfterMs(headers['retry-after'], now);
		return { kind: 'postponed', failure: { ...failure, retryAfterMs: retryAfter }, retryAfter };
	}
	if (!isUnclearAnswer(answer, service)) return { kind: 'refused', failure, body };
	return { kind: purpose.effect === 'read' ? 'postponed' : 'uncertain', failure };
}

/** Decides by the once-only rule: what was surely not sent may be tried again, nothing else. */
export function judge(result: Answer | NoAnswer, circumstances: Circumstances): Outcome {
	if ('status' in result) return judgeAnswer(result, circumstances);
	const { service, purpose } = circumstances;
	const { effect } = purpose;
	const failure = explainTransport(result, service.name, effect);
	if (result.code === undefined && result.uploaded === 0) return { kind: 'refused', failure };
	if (wasNeverSent(result) || effect === 'read') return { kind: 'postponed', failure };
	return { kind: 'uncertain', failure };
}
