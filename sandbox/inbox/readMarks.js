const key = 'read-until';

/**
 * By recipient, the time of the last message that the person has seen; kept across reloads.
 *
 * @returns {Record<string, string>}
 */
export function loadReadMarks() {
	try {
		return JSON.parse(localStorage.getItem(key) ?? '{}');
	} catch {
		// A broken entry costs no more than some messages shown as unread.
		return {};
	}
}

/** @param {Record<string, string>} marks */
export const saveReadMarks = (marks) => localStorage.setItem(key, JSON.stringify(marks));
