import { fork, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import { basename } from 'node:path';

/** A script of this project in a process of its own, so that its memory and sockets are its own. */
export interface Peer<Message> {
	/** The next message of the script. @throws when it ends instead */
	hear: () => Promise<Message>;
	say: (message: Serializable) => void;
	/** Tells the script by `disconnect` that it is no longer needed, and waits until it ends. */
	stop: () => Promise<void>;
}

/**
 * @param script path of a TypeScript file that speaks with `process.send`
 * @param node path of the Node.js that runs it, and its flags; left out, the one that runs this
 */
export function startPeer<Message>(
	script: string,
	args: readonly string[] = [],
	node: { execPath?: string; flags?: readonly string[] } = {},
): Peer<Message> {
	const { execPath = process.execPath, flags = [] } = node;
	const child = fork(script, args, { execPath, execArgv: ['--import', 'tsx', ...flags] });
	const gone = once(child, 'exit').then(() => {
		throw new Error(`${basename(script)} ended`);
	});
	gone.catch(() => undefined);
	return {
		hear: async () => {
			// The script says which messages are its own.
			const [message] = (await Promise.race([once(child, 'message'), gone])) as [Message];
			return message;
		},
		say: (message) => child.send(message),
		stop: async () => {
			child.disconnect();
			await gone.catch(() => undefined);
		},
	};
}
