/** What goes back to the client. `body` is sent as JSON. */
export interface Answer {
	status: number;
	body: object;
}

/** Thrown to end a call early with an answer, such as a 404 from deep inside a lookup. */
export class Refusal extends Error {
	constructor(readonly answer: Answer) {
		super(`Refused with HTTP ${answer.status}`);
	}
}
