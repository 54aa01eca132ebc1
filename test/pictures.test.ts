import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes; a README with larger ones is slow to open on a phone. */
const LARGEST = 100_000;

const pictures = readdirSync('docs', { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.png'))
	.map((file) => join('docs', file));

test.each(pictures)('%s is small enough', (picture) => {
	expect(statSync(picture).size).toBeLessThanOrEqual(LARGEST);
});
