import type { Curves } from '../sections/memory';

const WIDTH = 720;
const HEIGHT = 400;
const PLOT = { left: 64, top: 24, right: 470, bottom: 344 };

/** Colours that stand out on white and on black. */
const LINES: { name: keyof Curves; label: string; colour: string; dash?: string }[] = [
	{ name: 'httpRequest', label: 'HTTP Request node', colour: '#7c6bd6' },
	{ name: 'lancepilot', label: 'Lancepilot node', colour: '#16a34a' },
	{ name: 'barePipe', label: 'bare pipe (floor)', colour: '#8a8f98', dash: '6 4' },
];

/** The next of 1, 2 or 5 times a power of ten. */
function roundStep(least: number): number {
	const power = 10 ** Math.floor(Math.log10(least));
	return ([1, 2, 5].find((digit) => digit * power >= least) ?? 10) * power;
}

function ticks(most: number): number[] {
	const step = roundStep(most / 5);
	return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step);
}

/** Labels stand at the ends of their lines, but never on each other. */
function spread(positions: readonly number[], distance: number): number[] {
	let last = -Infinity;
	return positions.map((position) => (last = Math.max(position, last + distance)));
}

/** Peak memory against file size, for light and dark pages. */
export function memoryPicture(curves: Curves): string {
	const all = Object.values(curves).flat();
	const sizes = ticks(Math.max(...all.map(({ size }) => size)));
	const peaks = ticks(Math.max(...all.map(({ peak }) => peak.median)));
	const x = (size: number) => PLOT.left + (size / (sizes.at(-1) ?? 1)) * (PLOT.right - PLOT.left);
	const y = (peak: number) => PLOT.bottom - (peak / (peaks.at(-1) ?? 1)) * (PLOT.bottom - PLOT.top);
	const lines = LINES.map((line) => ({ ...line, points: curves[line.name] })).sort(
		(one, other) => (other.points.at(-1)?.peak.median ?? 0) - (one.points.at(-1)?.peak.median ?? 0),
	);
	const labels = spread(
		lines.map(({ points }) => y(points.at(-1)?.peak.median ?? 0)),
		20,
	);
	const round = (value: number) => value.toFixed(1);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Peak memory for one upload by the size of its file">`,
		'<style>text{font:14px system-ui,sans-serif;fill:#57606a}.grid{stroke:#8a8f98;stroke-opacity:.3}@media (prefers-color-scheme:dark){text{fill:#c9d1d9}}</style>',
		...peaks.map(
			(peak) =>
				`<path class="grid" d="M${PLOT.left} ${round(y(peak))}H${PLOT.right}"/><text x="${PLOT.left - 8}" y="${round(y(peak) + 5)}" text-anchor="end">${peak}</text>`,
		),
		...sizes.map(
			(size) =>
				`<text x="${round(x(size))}" y="${PLOT.bottom + 22}" text-anchor="middle">${size}</text>`,
		),
		`<text x="${(PLOT.left + PLOT.right) / 2}" y="${PLOT.bottom + 46}" text-anchor="middle">size of the file, MB</text>`,
		`<text transform="translate(18 ${(PLOT.top + PLOT.bottom) / 2}) rotate(-90)" text-anchor="middle">memory over idle, MB</text>`,
		...lines.map(({ points, label, colour, dash }, index) => {
			const corners = points.map(({ size, peak }) => `${round(x(size))},${round(y(peak.median))}`);
			const dots = points.map(
				({ size, peak }) =>
					`<circle cx="${round(x(size))}" cy="${round(y(peak.median))}" r="3.5" fill="${colour}"/>`,
			);
			return `<polyline points="${corners.join(' ')}" fill="none" stroke="${colour}" stroke-width="2.5"${dash ? ` stroke-dasharray="${dash}"` : ''}/>${dots.join('')}<text x="${PLOT.right + 12}" y="${round((labels[index] ?? 0) + 5)}" style="fill:${colour}">${label}</text>`;
		}),
		'</svg>',
		'',
	].join('\n');
}
