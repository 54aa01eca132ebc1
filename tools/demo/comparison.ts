import type { SandboxMessage } from '../../sandbox/message';

/** A message that the workflow should have sent. */
export interface ExpectedMessage {
	/** The workflow's node that sends it. */
	node: string;
	service: SandboxMessage['service'];
	/** Digits with country code. */
	recipient: string;
	kind: SandboxMessage['kind'];
	/** Text or caption. */
	text?: string;
	file?: { name: string; sha256: string };
	/** The sticker's name. */
	sticker?: string;
	mediaUrl?: string;
	/** `YYYY-MM-DD HH:MM:SS` */
	scheduledFor?: string;
}

/** What became of an expected message. */
export interface ComparedMessage {
	expected: ExpectedMessage;
	message?: SandboxMessage;
	/** Whether the file's bytes are the source's; undefined where there is no file to compare. */
	isSameFile?: boolean;
	/** Empty when all is as expected. */
	problems: string[];
}

/** Pairs each expected message with the one that arrived, and says what differs. */
export function compareMessages(
	expected: ExpectedMessage[],
	arrived: readonly SandboxMessage[],
): ComparedMessage[] {
	// Each is taken once: two texts to one person are two messages, in their order.
	const left = new Set(arrived);
	return expected.map((wanted) => {
		const message = [...left].find(
			({ service, recipient, kind }) =>
				service === wanted.service && recipient === wanted.recipient && kind === wanted.kind,
		);
		if (!message) return { expected: wanted, problems: ['did not arrive'] };
		left.delete(message);

		const problems: string[] = [];
		const isSameFile = wanted.file && message.file?.sha256 === wanted.file.sha256;
		if (isSameFile === false) problems.push('SHA-256 differs');
		if (message.file?.name !== wanted.file?.name) problems.push('file name differs');
		if (message.text !== wanted.text) problems.push('text differs');
		if (message.sticker?.name !== wanted.sticker) problems.push('sticker differs');
		if (message.mediaUrl !== wanted.mediaUrl) problems.push('media URL differs');
		if (message.scheduledFor !== wanted.scheduledFor) problems.push('schedule differs');
		return { expected: wanted, message, isSameFile, problems };
	});
}
