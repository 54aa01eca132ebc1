import { memoryPicture } from '../../../bench/report/picture';

const flat = (peak: number) =>
	[1, 100].map((size) => ({ size, peak: { median: peak, low: peak, high: peak } }));

test('Labels of lines that end at one place do not stand on each other', () => {
	const svg = memoryPicture({
		barePipe: flat(40),
		lancepilot: flat(40),
		httpRequest: flat(41),
	});
	const labels = [...svg.matchAll(/y="([\d.]+)" style/g)].map(([, y]) => Number(y));
	const distances = labels.slice(1).map((y, index) => y - (labels[index] ?? 0));
	expect(labels).toHaveLength(3);
	expect(Math.min(...distances)).toBeGreaterThanOrEqual(20);
});
