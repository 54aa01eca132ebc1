import { EventEmitter } from 'node:events';
import { spelledNumber } from '../api/phoneNumber';
import type { ChatMessage, MessageDraft, SandboxMessage, WrittenMessage } from '../message';

/** How a message came in through an API. */
export type Circumstances = Pick<
	SandboxMessage,
	'service' | 'operationId' | 'endpoint' | 'request'
>;

/** Who wrote a message on the page. */
export type Writing = Pick<WrittenMessage, 'service' | 'author'>;

interface InboxEvents {
	added: [ChatMessage];
	changed: [ChatMessage];
	cleared: [];
}

/** Whoever wants to know what happens. */
type Watcher = { [Name in keyof InboxEvents]?: (...values: InboxEvents[Name]) => void };

/** All conversations: their messages, oldest first. */
export class Inbox {
	private readonly messages = new Map<number, ChatMessage>();
	private readonly names = new Map<string, string>();
	private lastId = 0;
	private readonly events = new EventEmitter<InboxEvents>();
	/** So that n8n, which remembers IDs across restarts, takes no message for one of an earlier sandbox. */
	private readonly started = String(Date.now());

	/** @param nameOf the name of the person with a number, where a service knows it */
	constructor(private readonly nameOf: (number: string) => string | undefined = () => undefined) {}

	/** A message that a program sent. */
	add(draft: MessageDraft, circumstances: Circumstances): SandboxMessage {
		const isScheduled = draft.scheduledFor !== undefined;
		const status = { state: isScheduled ? 'scheduled' : 'sent' } as const;
		return this.keep({ ...draft, ...circumstances, ...this.common(draft), author: 'api', status });
	}

	/** One that the API did not take. */
	refuse(draft: MessageDraft, circumstances: Circumstances, reason: string): void {
		const status = { state: 'refused', reason } as const;
		this.keep({ ...draft, ...circumstances, ...this.common(draft), author: 'api', status });
	}

	/** One that was typed into the page. */
	write(draft: MessageDraft & { name?: string }, writing: Writing): WrittenMessage {
		if (draft.name !== undefined) this.names.set(draft.recipient, draft.name);
		const status = { state: 'sent' } as const;
		return this.keep({ ...draft, ...writing, ...this.common(draft), status });
	}

	/** What programs sent and the APIs took. */
	list(): readonly SandboxMessage[] {
		return this.all().filter(
			(message): message is SandboxMessage =>
				message.author === 'api' && message.status.state !== 'refused',
		);
	}

	/** All that the page shows. */
	all(): readonly ChatMessage[] {
		return [...this.messages.values()];
	}

	find(id: number): ChatMessage | undefined {
		return this.messages.get(id);
	}

	/** @returns The message as it is now; undefined where it has been cleared away. */
	change(id: number, change: Pick<ChatMessage, 'status'> | Pick<ChatMessage, 'posts'>) {
		const message = this.find(id);
		if (!message) return undefined;
		Object.assign(message, change);
		this.events.emit('changed', message);
		return message;
	}

	holdsFile(id: string): boolean {
		return this.all().some(({ file }) => file?.id === id);
	}

	/** The name that a person goes by. */
	nameFor(number: string): string | undefined {
		return this.names.get(number) ?? this.nameOf(number);
	}

	/** @returns The messages that were there. */
	clear(): readonly ChatMessage[] {
		const cleared = this.all();
		this.messages.clear();
		this.events.emit('cleared');
		return cleared;
	}

	/** @returns A function that ends the watch. */
	watch({ added, changed, cleared }: Watcher): () => void {
		if (added) this.events.on('added', added);
		if (changed) this.events.on('changed', changed);
		if (cleared) this.events.on('cleared', cleared);
		return () => {
			if (added) this.events.off('added', added);
			if (changed) this.events.off('changed', changed);
			if (cleared) this.events.off('cleared', cleared);
		};
	}

	private common({ recipient }: MessageDraft) {
		const id = ++this.lastId;
		const name = this.nameFor(recipient);
		return {
			id,
			...(name !== undefined && { name }),
			spelled: spelledNumber(recipient),
			sid: `gBDEMO${this.started}${String(id).padStart(9, '0')}`,
			receivedAt: new Date().toISOString(),
			posts: [],
		};
	}

	private keep<Message extends ChatMessage>(message: Message): Message {
		this.messages.set(message.id, message);
		this.events.emit('added', message);
		return message;
	}
}
