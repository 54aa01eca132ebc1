import { locator } from '../../support/nodes';
import type { ConformanceCase } from './case';

const sending = (
	title: string,
	parameters: ConformanceCase['parameters'],
	file?: ConformanceCase['file'],
): ConformanceCase => ({
	resource: 'message',
	operation: 'send',
	title,
	parameters: { recipient: '+852 5687 2847', ...parameters },
	file,
	becomes: 'sendSessionMessage',
});

/** Every way to send through iSlash. */
export const ISLASH_MESSAGE: readonly ConformanceCase[] = [
	sending('text', { text: 'Hello' }),
	{ ...sending('question', { message: 'May she?' }), operation: 'sendAndWait' },
	sending(
		'file',
		{ mediaSource: 'binary', binaryPropertyName: 'data' },
		{ mimeType: 'image/png', fileName: 'a.png' },
	),
	sending('URL', { mediaSource: 'url', mediaUrl: 'https://files.example.com/a.jpg' }),
	sending('sticker', { mediaSource: 'sticker', sticker: locator('list', 71) }),
	sending('all at once, as a reply', {
		text: 'Hello',
		mediaSource: 'sticker',
		sticker: locator('id', '71'),
		options: { quotedMessageId: 9126 },
	}),
];
