import type { Effect } from '../../call';

/** How a request is spoken of that was not carried out, or perhaps was. */
interface Wording {
	/** Says that it surely was not carried out. */
	notDone: string;
	/** What to do with it later: follows "then". */
	again: string;
	/** Ends the sentence about a request of which nobody knows whether it was carried out. */
	doubt: string;
	/** What a user can do about such a request. */
	afterDoubt: string;
	/** Says that the node itself did not repeat it. */
	notRepeated: string;
}

/** The words for each effect of a request. */
export const WORDING: Readonly<Record<Effect, Wording>> = {
	read: {
		notDone: 'Nothing was read',
		again: 'run the node again',
		doubt: '',
		afterDoubt: 'Run the node again',
		notRepeated: 'It was not read again',
	},
	send: {
		notDone: 'This message was not sent',
		again: 'send it again',
		doubt: '; the message may have been delivered',
		afterDoubt: 'Look at the conversation before you send it again',
		notRepeated: 'It was not sent again',
	},
	change: {
		notDone: 'Nothing was changed',
		again: 'run the node again',
		doubt: '; the change may have been made',
		afterDoubt: 'Look in the service whether it is there before you run the node again',
		notRepeated: 'It was not done again',
	},
};
