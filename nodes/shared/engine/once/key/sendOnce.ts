import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';
import type { Exit } from '../../../exit';
import { InputError } from '../../../inputError';
import { wait } from '../../http/wait';
import type { Settled } from '../../outcome/settled';
import type { Found } from './claim';
import { Claim } from './claim';
import { inTurn } from './inTurn';
import type { Marks } from './marks';
import { marksOf, nodeId } from './marks';
import { alreadySent, begunBefore, keyHints, notGivenBack, notNoted } from './words';

/** Pauses, in milliseconds, in which another worker may finish the message that it has begun. */
const PATIENCE = [250, 500, 1000, 2000];

/** What is known of a key, and its marks as this message holds them. */
interface Taken {
	claim: Claim;
	found: Found;
}

async function take(key: string, marks: Marks): Promise<Taken> {
	const claim = new Claim(key, marks);
	return { claim, found: await claim.take() };
}

/** Sends those messages of a run that have a key: each key once, in whatever execution of the workflow. */
export class SendOnce {
	readonly #context: IExecuteFunctions;

	readonly #cancelled: AbortSignal | undefined;

	/** The first key that was not used, since a person tries the workflow out. */
	#unused: string | undefined;

	/** Messages of which could not be noted what became of them. */
	#unsettled = 0;

	/** Looks whether what was noted stands, while the next messages go out; none of them rejects. */
	readonly #looks: Promise<unknown>[] = [];

	/** Not any more after a wait in vain: a list of messages that a crash left would wait for each. */
	#isPatient = true;

	constructor(context: IExecuteFunctions, cancelled: AbortSignal | undefined) {
		this.#context = context;
		this.#cancelled = cancelled;
	}

	/**
	 * Sends a message, unless one with its key was sent or begun before.
	 * @throws InputError on an n8n that cannot remember keys, and whatever sending throws
	 */
	async send(key: string, exit: Exit, sending: () => Promise<Settled>): Promise<Settled> {
		if (!('checkProcessedAndRecord' in this.#context.helpers)) {
			throw new InputError({
				field: 'Send Once Key',
				value: key,
				reason: 'cannot be remembered by this version of n8n',
				hint: 'Update n8n to 1.64 or newer, or remove the option. This message was not sent',
			});
		}
		const name = exit.text(key);
		// Whoever presses Execute twice wants to see it work twice.
		if (this.#context.getMode() === 'manual') {
			this.#unused ??= name;
			return await sending();
		}
		const marks = marksOf(this.#context, this.#cancelled);
		// In one process a second message with the key waits to see what becomes of the first.
		return await inTurn(JSON.stringify([nodeId(this.#context), key]), async () => {
			let taken: Taken;
			try {
				taken = await this.#take(key, marks);
			} catch (error) {
				return notNoted(name, exit.text(String(error)));
			}
			const { claim, found } = taken;
			if (found === 'free') {
				return await this.#carryOut(claim, name, exit, sending).finally(() => this.#watch(claim));
			}
			this.#watch(claim);
			return found === 'sent' ? alreadySent(name) : begunBefore(name);
		});
	}

	/** Ends the run. Gives what people should know about its keys. */
	async end(): Promise<NodeExecutionHint[]> {
		await Promise.all(this.#looks);
		return keyHints(this.#unused, this.#unsettled);
	}

	#watch(claim: Claim): void {
		this.#looks.push(claim.end().catch(() => this.#unsettled++));
	}

	/** Takes the key, or says what became of its message once that is known or has taken too long. */
	async #take(key: string, marks: Marks): Promise<Taken> {
		for (const pause of this.#isPatient ? PATIENCE : []) {
			const taken = await take(key, marks);
			if (taken.found !== 'begun') return taken;
			this.#watch(taken.claim);
			await wait(pause, this.#cancelled);
		}
		const last = await take(key, marks);
		this.#isPatient &&= last.found !== 'begun';
		return last;
	}

	async #carryOut(
		claim: Claim,
		name: string,
		exit: Exit,
		sending: () => Promise<Settled>,
	): Promise<Settled> {
		const isReleased = async () =>
			await claim.release().then(
				() => true,
				() => false,
			);
		const sent = sending();
		// What is wrong with the input is found before it is sent; of anything else nobody knows.
		const refused = await sent.then(
			() => undefined,
			(reason: unknown) => (reason instanceof InputError ? reason : undefined),
		);
		if (refused && !(await isReleased())) {
			const { message, hint } = refused;
			return notGivenBack({ message: exit.text(message), description: exit.text(hint) }, name);
		}
		const settled = await sent;
		if ('records' in settled) {
			await claim.confirm().catch(() => this.#unsettled++);
			return settled;
		}
		// What may have been delivered keeps the key.
		if (settled.isInDoubt || (await isReleased())) return settled;
		return notGivenBack(settled.failure, name, settled.retries);
	}
}
