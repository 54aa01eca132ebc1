/**
 * Mobile numbers that WhatsApp may write in another way than people dial them. Argentina and Mexico have a
 * 9 or a 1 behind the country code in one of the two; in Brazil, accounts from before 2016 lack the 9 that
 * has stood behind the area code since. Observed at many who match what came in with what they sent to.
 */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
	[/^549(\d{10})$/, '54$1'],
	[/^521(\d{10})$/, '52$1'],
	[/^55(\d{2})9(\d{8})$/, '55$1$2'],
];

/**
 * Tells the chat with a person, however the number is spelled.
 * @param number digits with country code
 */
export function chatOf(number: string): string {
	return SPELLINGS.reduce((spelled, [pattern, short]) => spelled.replace(pattern, short), number);
}
