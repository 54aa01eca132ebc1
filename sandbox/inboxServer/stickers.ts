import type { FastifyInstance } from 'fastify';

/** An iSlash sticker and its picture, drawn for the sandbox. */
interface StickerDrawing {
	id: number;
	name: string;
	/** What stands inside the SVG, on a field of 120 by 120. */
	drawing: string;
}

const face = '<circle cx="60" cy="60" r="50" fill="#ffd84d" stroke="#8a5a00" stroke-width="4"/>';
const eyes =
	'<circle cx="43" cy="50" r="6" fill="#3a2a00"/><circle cx="77" cy="50" r="6" fill="#3a2a00"/>';

export const stickers: readonly StickerDrawing[] = [
	{
		id: 71,
		name: 'wave',
		drawing: `${face}${eyes}<path d="M38 72q22 26 44 0" fill="none" stroke="#3a2a00" stroke-width="6" stroke-linecap="round"/><path d="M94 26q14 4 16 18M90 14q24 4 28 28" fill="none" stroke="#2f7de1" stroke-width="5" stroke-linecap="round"/>`,
	},
	{
		id: 72,
		name: 'heart',
		drawing:
			'<path d="M60 104C10 66 12 24 38 22c12-1 19 8 22 16 3-8 10-17 22-16 26 2 28 44-22 82z" fill="#e8415a" stroke="#8f1730" stroke-width="4" stroke-linejoin="round"/>',
	},
	{
		id: 73,
		name: 'done',
		drawing:
			'<circle cx="60" cy="60" r="50" fill="#2fae66" stroke="#12693a" stroke-width="4"/><path d="M34 62l18 18 36-40" fill="none" stroke="#fff" stroke-width="11" stroke-linecap="round" stroke-linejoin="round"/>',
	},
	{
		id: 74,
		name: 'star',
		drawing:
			'<path d="M60 10l15 33 36 4-27 25 8 36-32-18-32 18 8-36L9 47l36-4z" fill="#ffb020" stroke="#9a5b00" stroke-width="4" stroke-linejoin="round"/>',
	},
];

/** Address of a sticker's picture. */
export function stickerUrl(id: number): string {
	return `/inbox/stickers/${id}.svg`;
}

export function addStickerRoutes(app: FastifyInstance): void {
	for (const { id, name, drawing } of stickers) {
		const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" role="img"><title>${name}</title>${drawing}</svg>`;
		app.get(stickerUrl(id), (_request, reply) => reply.type('image/svg+xml').send(svg));
	}
}
