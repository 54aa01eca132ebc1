import { EventEmitter } from 'node:events';
import type { MessageDraft, SandboxMessage } from '../message';

type Circumstances = Pick<SandboxMessage, 'service' | 'operationId' | 'endpoint' | 'request'>;

/** The messages that have arrived, oldest first. */
export class Inbox {
	private messages: SandboxMessage[] = [];
	private lastId = 0;
	private readonly events = new EventEmitter<{ message: [SandboxMessage]; cleared: [] }>();

	add(draft: MessageDraft, circumstances: Circumstances): SandboxMessage {
		const id = ++this.lastId;
		const receivedAt = new Date().toISOString();
		const message = { ...draft, ...circumstances, id, receivedAt };
		this.messages.push(message);
		this.events.emit('message', message);
		return message;
	}

	list(): readonly SandboxMessage[] {
		return this.messages;
	}

	holdsFile(id: string): boolean {
		return this.messages.some(({ file }) => file?.id === id);
	}

	/** @returns The messages that were there. */
	clear(): readonly SandboxMessage[] {
		const cleared = this.messages;
		this.messages = [];
		this.events.emit('cleared');
		return cleared;
	}

	/** @returns A function that ends the watch. */
	watch(onMessage: (message: SandboxMessage) => void, onCleared: () => void): () => void {
		this.events.on('message', onMessage).on('cleared', onCleared);
		return () => {
			this.events.off('message', onMessage).off('cleared', onCleared);
		};
	}
}
