/**
 * Says on stderr what is being done, and every few seconds that it still is.
 * @param detail how far it is, e.g. "900 packages"
 */
export async function withProgress<Result>(
	step: string,
	work: () => Promise<Result>,
	detail?: () => Promise<string>,
): Promise<Result> {
	const started = Date.now();
	const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
	console.error(`${step} ...`);
	const timer = setInterval(() => {
		void (detail?.() ?? Promise.resolve('still at it')).then((text) =>
			console.error(`  ${seconds()}: ${text}`),
		);
	}, 5000);
	try {
		const result = await work();
		console.error(`  done in ${seconds()}`);
		return result;
	} finally {
		clearInterval(timer);
	}
}
