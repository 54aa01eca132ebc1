import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Download } from './download';
import type { WebhookEvent } from './event';
import { onlySaid } from './said';

/** Brings events into the order in which they happened; those without a time stay where they are. */
export function inOrder(events: readonly WebhookEvent[]): WebhookEvent[] {
	return [...events].sort(
		(one, other) =>
			(one.timestamp ?? '').localeCompare(other.timestamp ?? '') ||
			(one.sequence ?? 0) - (other.sequence ?? 0),
	);
}

/**
 * What several events say together: all texts, the first file, and the rest as the last of them has it,
 * since an answer quotes that one.
 * @param events the oldest first
 */
function together(events: readonly WebhookEvent[], last: WebhookEvent): IDataObject {
	const withFile = events.find(({ mediaUrl, mediaId }) => mediaUrl ?? mediaId) ?? last;
	const texts = events.map(({ text }) => text).filter((text) => text !== undefined);
	const fields = onlySaid({
		messageId: last.messageId,
		number: last.number,
		name: last.name,
		businessNumber: last.businessNumber,
		type: withFile.type,
		text: texts.length > 0 ? texts.join('\n') : undefined,
		mediaUrl: withFile.mediaUrl,
		mediaId: withFile.mediaId,
		mimeType: withFile.mimeType,
		fileName: withFile.fileName,
		quotedMessageId: events.findLast(({ quotedMessageId }) => quotedMessageId)?.quotedMessageId,
		status: last.status,
		reason: last.reason,
		timestamp: last.timestamp,
	});
	const raw = events.length > 1 ? events.map((event) => event.raw) : last.raw;
	// A body is JSON that was parsed, which n8n's type does not know.
	return { event: last.event, ...fields, raw } as IDataObject;
}

/**
 * The item of one event, or of several that were joined.
 * @param events the oldest first
 * @param last the last of them
 * @param downloads the files of the events, in their order
 * @param binaryPropertyName field of the first file; the others get a number behind it
 */
export function toItem(
	events: readonly WebhookEvent[],
	last: WebhookEvent,
	downloads: readonly Download[],
	binaryPropertyName: string,
): INodeExecutionData {
	const reasons = downloads.flatMap((download) => ('reason' in download ? [download.reason] : []));
	const files = downloads.flatMap((download) => ('file' in download ? [download.file] : []));
	const binary = Object.fromEntries(
		files.map((file, index) => [
			index === 0 ? binaryPropertyName : `${binaryPropertyName}_${index + 1}`,
			file,
		]),
	);
	const json = together(events, last);
	if (reasons.length > 0) json.reason = reasons.join('; ');
	return files.length > 0 ? { json, binary } : { json };
}
