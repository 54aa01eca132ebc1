const timeOfDay = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** @param {string} isoTime */
export const formatTime = (isoTime) => timeOfDay.format(new Date(isoTime));

/** @param {string} isoTime */
export const formatMoment = (isoTime) => moment.format(new Date(isoTime));

/**
 * "Today", "Yesterday" or the day, in the reader's own time zone.
 *
 * @param {string} isoTime
 * @param {Date} [now]
 */
export function formatDay(isoTime, now = new Date()) {
	const day = dayOfYear.format(new Date(isoTime));
	const yesterday = new Date(now);
	yesterday.setDate(now.getDate() - 1);
	if (day === dayOfYear.format(now)) return 'Today';
	return day === dayOfYear.format(yesterday) ? 'Yesterday' : day;
}

/**
 * A size as people read it, in units of 1024 bytes as both APIs count them.
 *
 * @param {number} bytes
 */
export function formatSize(bytes) {
	if (bytes < 1024) return bytes === 1 ? '1 byte' : `${bytes} bytes`;
	const kilobytes = bytes / 1024;
	return kilobytes < 1024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

/**
 * The telling end of an endpoint: without the method, and "…" for all up to the last placeholder.
 *
 * @param {string} endpoint for example `POST /contacts/{contact}/messages/text`
 */
export const shortenEndpoint = (endpoint) => {
	const path = endpoint.slice(endpoint.indexOf('/'));
	return path.replace(/^.*\}(?=\/)/, '…');
};

/**
 * @param {number} count
 * @param {string} noun
 */
export const formatCount = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
