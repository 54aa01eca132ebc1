import { readFile, writeFile } from 'node:fs/promises';
import { numberingPlansFile } from '../../../support/numberingPlans';

const FILE = 'nodes/shared/phoneNumber/numberingPlans.ts';

test('The numbering plans are those of the library (UPDATE_DATA=1 writes them)', async () => {
	const { version } = JSON.parse(
		await readFile('node_modules/libphonenumber-js/package.json', 'utf8'),
	) as { version: string };
	const made = numberingPlansFile(version);
	if (process.env.UPDATE_DATA === '1') await writeFile(FILE, made);
	expect(await readFile(FILE, 'utf8')).toBe(made);
});
