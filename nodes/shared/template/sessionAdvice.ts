/** What to do where a free-form message is refused: no service says by a code of its own that this is why. */
export const SESSION_ADVICE =
	'If the person has not written to you within the last 24 hours, use Send Template';
