import { randomUUID } from 'node:crypto';
import type { Marks } from './marks';

/** What is known of a key when a message comes with it. */
export type Found =
	/** No message had it, and this one may be sent: it is now taken. */
	| 'free'
	/** A message with it was sent. */
	| 'sent'
	/** A message with it was begun, and nobody has noted how that ended. */
	| 'begun';

/** How often marks are written anew that another worker undid. */
const MOST_CHECKS = 10;

const UNSETTLED = 'Too many executions write their notes at the same time';

/**
 * A key as one message of one execution holds it. No mark can be looked at without setting it, and what
 * two workers write at once gets lost. So every write is looked at again after a while, whatever is asked
 * for is taken back, and what goes wrong in between ends in "begun".
 */
export class Claim {
	readonly #marks: Marks;

	readonly #tried: string;

	readonly #sent: string;

	/** Set by whoever asks whether the message was sent, as long as that takes. */
	readonly #asking: string;

	/** This one's alone. It comes and goes with the others in one write, and so says what became of them. */
	readonly #own: string;

	/** What is still looked at. */
	readonly #looks: Promise<unknown>[] = [];

	constructor(key: string, marks: Marks) {
		this.#marks = marks;
		this.#tried = `tried:${key}`;
		this.#sent = `sent:${key}`;
		this.#asking = `asking:${key}`;
		this.#own = `own:${randomUUID()}:${key}`;
	}

	/** Takes the key, if it is free. @throws when the marks cannot be written, or do not stand */
	async take(): Promise<Found> {
		const stood = await this.#marks.add([this.#tried, this.#own]);
		// Its own mark stands already where a write took effect although it was answered with an error.
		const isOfAnother = stood.has(this.#tried) && !stood.has(this.#own);
		if (isOfAnother || !(await this.#isKept())) return await this.#ofAnother();
		return 'free';
	}

	/** Notes that the message was sent. @throws when that cannot be written */
	async confirm(): Promise<void> {
		const marks = [this.#tried, this.#sent];
		await this.#marks.add(marks);
		this.#marks.keep(marks);
		this.#looks.push(this.#standing(marks, ({ size }) => size === marks.length, true));
	}

	/** Gives the key back, since its message was surely not sent. @throws when that cannot be written */
	async release(): Promise<void> {
		await this.#clear([this.#tried]);
	}

	/** Resolves when all that was written stands. @throws when it does not, or cannot be looked at */
	async end(): Promise<void> {
		await Promise.all(this.#looks);
	}

	/** Whether the key is still this one's: of two workers that write at once, the last one has it. */
	async #isKept(): Promise<boolean> {
		const marks = [this.#tried, this.#own];
		const stood = await this.#standing(marks, (found) => found.has(this.#tried), false);
		return stood.has(this.#own);
	}

	/** What became of the message of another one. */
	async #ofAnother(): Promise<Found> {
		// Its own mark once more: another worker may have undone it, and without it nobody would see that
		// a late write asks the question anew.
		const stood = await this.#marks.add([this.#asking, this.#sent, this.#own]);
		// What stands may be there only because another one asks, or died when it did.
		if (stood.has(this.#asking)) {
			await this.#marks.remove([this.#own]);
			return 'begun';
		}
		const isSent = stood.has(this.#sent);
		await this.#clear(isSent ? [this.#asking] : [this.#asking, this.#sent]);
		return isSent ? 'sent' : 'begun';
	}

	/** Sets marks anew until they stand after a while. Gives which did. @throws when they do not */
	async #standing(
		marks: readonly string[],
		isEnough: (stood: ReadonlySet<string>) => boolean,
		isPatient: boolean,
	): Promise<ReadonlySet<string>> {
		for (let check = 0; check < MOST_CHECKS; check++) {
			await this.#marks.settle(isPatient);
			const stood = await this.#marks.add(marks);
			if (isEnough(stood)) return stood;
		}
		throw new Error(UNSETTLED);
	}

	/** Takes marks away. */
	async #clear(marks: readonly string[]): Promise<void> {
		await this.#marks.remove([...marks, this.#own]);
		this.#looks.push(this.#staysGone(marks));
	}

	/** Takes marks away anew until they are gone after a while. @throws when they are not */
	async #staysGone(marks: readonly string[]): Promise<void> {
		for (let check = 0; check < MOST_CHECKS; check++) {
			await this.#marks.settle(true);
			const isUndone = (await this.#marks.add([this.#own])).has(this.#own);
			// Where this is undone, a mark that nobody asks for stays until it is one of the oldest.
			await this.#marks.remove(isUndone ? [...marks, this.#own] : [this.#own]);
			if (!isUndone) return;
		}
		throw new Error(UNSETTLED);
	}
}
