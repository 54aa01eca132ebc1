import { lancepilot } from '../../../../../nodes/Lancepilot/lancepilot.service';
import type { Answer, NoAnswer } from '../../../../../nodes/shared/engine/outcome/answer';
import { judge } from '../../../../../nodes/shared/engine/outcome/outcome';
import { exitFor } from '../../../../../nodes/shared/exit';

const EFFECTS = ['send', 'change', 'read'] as const;
const answer = (status: number, body: unknown = {}, headers = {}): Answer => ({
	status,
	body,
	headers,
});
const silence: NoAnswer = {
	code: 'ECONNRESET',
	isUnwritten: false,
	isLate: false,
	reason: '',
	uploaded: 0,
	size: 0,
};

function outcomeOf(result: Answer | NoAnswer, effect: (typeof EFFECTS)[number] = 'send') {
	const call = {
		request: { method: 'POST' as const, path: [] },
		purpose: { effect, subject: 'contact' },
	};
	return judge(result, call, { service: lancepilot, exit: exitFor(['t0ken']), now: 0 });
}

describe.each(EFFECTS)('A %s', (effect) => {
	test.each<[string, Answer | NoAnswer, string, string]>([
		['that was carried out is done', answer(201, { data: {} }), 'done', 'done'],
		['that was refused is so for good', answer(422), 'refused', 'refused'],
		['that was redirected is so for good', answer(302), 'refused', 'refused'],
		['that n8n held back is so', { ...silence, code: undefined }, 'refused', 'refused'],
		['that was turned away may be repeated', answer(429), 'postponed', 'postponed'],
		[
			'that reached nobody may be repeated',
			{ ...silence, isUnwritten: true },
			'postponed',
			'postponed',
		],
		['without an answer is in doubt, or asked again', silence, 'doubt', 'postponed'],
		['with an unclear answer is in doubt, or asked again', answer(500), 'doubt', 'postponed'],
	])('%s', (_, result, ofOther, ofRead) => {
		expect(outcomeOf(result, effect).kind).toBe(effect === 'read' ? ofRead : ofOther);
	});
});

test('The wait that a service asks for is kept with the outcome', () => {
	expect(outcomeOf(answer(429, {}, { 'retry-after': '5' }))).toMatchObject({
		retryAfter: 5000,
		isUnreached: false,
		failure: { retryAfterMs: 5000, cause: 'rate-limited' },
	});
});

test('A secret that the service repeats is in no words of the outcome', () => {
	const outcome = outcomeOf(answer(422, { message: 'Bad t0ken' }));
	expect(outcome).toMatchObject({ failure: { description: expect.stringContaining('Bad ***') } });
});
