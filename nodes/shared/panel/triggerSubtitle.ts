import type { EventKind } from '../webhook/event';

/**
 * The line below a trigger on the canvas: what it listens to, in the words of its menu and in their order,
 * e.g. "Message Received, Message Read". It is empty where an expression says so and cannot be worked out
 * before something has run.
 */
export function triggerSubtitle(kinds: readonly EventKind[]): string {
	const menu = JSON.stringify(kinds.map(({ value, name }) => ({ value, name })));
	// An expression may give a single event, which is taken as well.
	const chosen = `${menu}.filter(({ value }) => [$parameter["events"]].flat().includes(value))`;
	const words = `${chosen}.map(({ name }) => name).join(", ")`;
	return `={{ (() => { try { return ${words}; } catch { return ""; } })() }}`;
}
