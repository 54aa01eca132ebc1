import type { Service } from '../../service';
import type { Answer } from './answer';
import { isJsonObject } from '../../values';

/** Whether the service turned the request away unread, for later. */
export function isTurnedAway({ status, headers }: Answer): boolean {
	return status === 429 || (status === 503 && headers['retry-after'] !== undefined);
}

/** Whether nobody can tell from this answer if the request was carried out. */
export function isUnclearAnswer(answer: Answer, service: Service): boolean {
	const { status, body } = answer;
	if (isTurnedAway(answer)) return false;
	const isOfThisApi = isJsonObject(body) && service.verdict(body) !== undefined;
	return status >= 500 || (status < 300 && !isOfThisApi);
}
