import type { Question } from './question';

/** What an operation waits for once its message is out. */
export interface Wait {
	question: Question;
	/** When it ends at the latest; never when left out. */
	until: Date | undefined;
}
