/**
 * Measures subjects in turn, round by round, each round beginning with another one, so that neither
 * the machine's moods nor the order favour any.
 * @returns readings by subject, in the order of the rounds
 */
export async function interleave<Subject, Reading>(
	subjects: readonly Subject[],
	rounds: number,
	measure: (subject: Subject) => Promise<Reading>,
): Promise<Map<Subject, Reading[]>> {
	const readings = new Map(subjects.map((subject): [Subject, Reading[]] => [subject, []]));
	for (let round = 0; round < rounds; round++) {
		const first = round % subjects.length;
		for (const subject of [...subjects.slice(first), ...subjects.slice(0, first)]) {
			readings.get(subject)?.push(await measure(subject));
		}
	}
	return readings;
}
