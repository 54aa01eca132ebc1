import type { Question } from './question';

/** What an operation waits for once its message is out. */
export interface Wait {
	question: Question;
	/** Whose next message in the chat is the answer, as digits; left out where a page takes it. */
	repliesFrom?: string;
	/** When it ends at the latest; never when left out. */
	until: Date | undefined;
}
