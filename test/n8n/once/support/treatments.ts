import { json, type Reply } from '../../../support/recorder';

/** What the service does with the last message, and what must be so after the node ran again. */
export interface Treatment {
	/** In the words "the last message is …". */
	treatment: string;
	reply: Reply;
	/** For each person, of both runs together. */
	requests: readonly number[];
	/** In which the second run ends. */
	status: 'success' | 'error';
}

const triedAnew = { requests: [1, 1, 1, 2], status: 'success' } as const;
const leftAlone = { requests: [1, 1, 1, 1], status: 'error' } as const;

export const refused: Treatment = {
	treatment: 'refused by the service',
	reply: json(422, { message: 'Not now' }),
	...triedAnew,
};

export const answered500: Treatment = {
	treatment: 'answered with status 500',
	reply: json(500, { message: 'Oops' }),
	...leftAlone,
};

export const cutOff: Treatment = {
	treatment: 'taken and the connection cut',
	reply: (response) => {
		response.destroy();
	},
	...leftAlone,
};
