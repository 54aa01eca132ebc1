/** Outlines on a 24 by 24 grid, drawn for this page. */
const outlines = {
	image:
		'M4 6a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2zM4 16l4.5-4.5 4 4 3-3L20 17M15 8.5h.01',
	audio:
		'M12 4a2.5 2.5 0 0 1 2.5 2.5v5a2.5 2.5 0 0 1-5 0v-5A2.5 2.5 0 0 1 12 4zM6 11.5a6 6 0 0 0 12 0M12 17.5V20.5',
	video:
		'M3.5 8a2 2 0 0 1 2-2h7a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2zM14.5 11l6-3.5v9l-6-3.5',
	document:
		'M7 3.5h6.5L18.5 8.5V18.5a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2zM13 4v5h5M8.5 13h6.5M8.5 16.5h4.5',
	sticker:
		'M5 4h14a1 1 0 0 1 1 1v8.5L13.5 20H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM20 13.5h-5a1.5 1.5 0 0 0-1.5 1.5v5M9 9.5h.01M14.5 9.5h.01M9 13c.7.8 1.6 1.2 2.6 1.2',
	template: 'M5 4.5h14v5H5zM5 13.5h6v6H5zM15 13.5h4M15 16.5h4M15 19.5h4',
	person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c.6-4 3.6-6 7.5-6s6.9 2 7.5 6',
	back: 'M14.5 5.5L8 12l6.5 6.5',
	close: 'M6.5 6.5l11 11M17.5 6.5l-11 11',
	download: 'M12 4v10.5M7.5 10.5L12 15l4.5-4.5M5 19.5h14',
	open: 'M13.5 4.5h6v6M19 5l-8.5 8.5M10 5.5H6a1.5 1.5 0 0 0-1.5 1.5v11A1.5 1.5 0 0 0 6 19.5h11a1.5 1.5 0 0 0 1.5-1.5v-4',
	ticks: 'M2.5 12.5l4 4 8.5-9M10.5 15.5l1.5 1 9-9.5',
	tick: 'M5 12.5l4.5 4.5 9.5-10.5',
	reply: 'M10 7L5 12l5 5M5.5 12H15a4.5 4.5 0 0 1 4.5 4.5V18',
	alert: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 8v4.5M12 16h.01',
	attach:
		'M16.5 8l-6.6 6.6a1.8 1.8 0 0 0 2.5 2.5l6.9-6.9a3.8 3.8 0 0 0-5.4-5.4l-7 7a5.8 5.8 0 0 0 8.2 8.2l5.2-5.2',
	send: 'M4.5 5l15 7-15 7 2.5-7zM7 12h6',
	add: 'M12 5v14M5 12h14',
	webhook: 'M4 12h11M10.5 7.5L15 12l-4.5 4.5M19.5 5v14',
	clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 7.5V12l3 2',
};

/** @typedef {keyof typeof outlines} IconName */

const namespace = 'http://www.w3.org/2000/svg';

/**
 * A decorative icon in the colour of the text around it; what it means must stand beside it in words.
 *
 * @param {IconName} name
 */
export function icon(name) {
	const svg = document.createElementNS(namespace, 'svg');
	svg.setAttribute('viewBox', '0 0 24 24');
	svg.setAttribute('class', `icon icon-${name}`);
	svg.setAttribute('aria-hidden', 'true');
	const path = document.createElementNS(namespace, 'path');
	path.setAttribute('d', outlines[name]);
	svg.append(path);
	return svg;
}
