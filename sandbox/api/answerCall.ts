import { STATUS_CODES } from 'node:http';
import type { MessageDraft, SandboxMessage } from '../message';
import { Refusal, type Answer } from './answer';
import type { Contract, MatchedOperation, Problem } from './contract';
import type { FaultPlan } from './faults';
import { withoutBlanks, type BodyType, type RequestBody } from './requestBody';
import type { Service } from './service';

interface ReceivedCall {
	service: Service;
	contract: Contract;
	operation: MatchedOperation;
	type: BodyType | undefined;
	body: RequestBody;
	/** `http://127.0.0.1:4000` */
	origin: string;
	plan: FaultPlan | undefined;
}

/** The service's answer: to the fault, to what is wrong with the request, or to the request itself. */
export function answerCall(
	{ service, contract, operation, type, body, origin, plan }: ReceivedCall,
	deliver: (draft: MessageDraft) => SandboxMessage,
): Answer {
	if (plan && !plan.delivers) {
		const status = plan.status ?? 500;
		return service.failure(status, STATUS_CODES[status] ?? 'Error');
	}
	const { bodyTypes } = operation;
	if (bodyTypes.length > 0 && !(type && bodyTypes.includes(type))) {
		return service.failure(415, `This call takes ${bodyTypes.join(' or ')}.`);
	}
	const { uploads } = body;
	// The document describes a file as text.
	const names = Object.entries(uploads).map(([field, { name }]) => [field, name] as const);
	const input = withoutBlanks({ ...body.fields, ...Object.fromEntries(names) });
	const call = { operation, type, body: input, uploads, origin, deliver };
	try {
		const refusal = service.admit(call);
		if (refusal) return refusal;
		const problems = contract
			.problems(operation, type, call.body)
			.filter((problem) => !isUnknownQuery(problem));
		if (problems.length > 0) return service.invalid(problems);
		const handler = service.handlers[operation.operationId];
		return handler ? handler(call) : service.failure(501, 'Not implemented.');
	} catch (error) {
		if (error instanceof Refusal) return error.answer;
		throw error;
	}
}

/** Both services are PHP applications, which ignore query parameters that they do not know. */
function isUnknownQuery({ keyword, instancePath }: Problem): boolean {
	return keyword === 'additionalProperties' && instancePath === '/query';
}
