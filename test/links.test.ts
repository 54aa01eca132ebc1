import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PAGES = [
	'README.md',
	'CONTRIBUTING.md',
	'examples/README.md',
	'bench/results.md',
	...readdirSync('docs')
		.filter((file) => file.endsWith('.md'))
		.map((file) => join('docs', file)),
];
const SOURCES = [
	...readdirSync('credentials').map((file) => join('credentials', file)),
	...['Lancepilot', 'Islash'].flatMap((folder) =>
		readdirSync(join('nodes', folder))
			.filter((file) => file.endsWith('.node.json'))
			.map((file) => join('nodes', folder, file)),
	),
];
const PROJECT = 'https://github.com/n8n-nodes-lancepilot-islash/n8n-nodes-lancepilot-islash';

/** A page without its code, which may hold brackets and number signs of its own. */
const textOf = (page: string) => readFileSync(page, 'utf8').replace(/```.*?```/gs, '');

/** The anchors that GitHub gives the headings of a page. */
const anchorsOf = (page: string) =>
	[...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N} _-]/gu, '')
			.replaceAll(' ', '-'),
	);

/** What a page links to inside the project: links, pictures, and pictures for a dark screen. */
const linksOf = (page: string) =>
	[...textOf(page).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)]
		.map(([, link, picture]) => link ?? picture ?? '')
		.filter((link) => !/^[a-z]+:/.test(link));

test.each(PAGES)('Every link of %s leads to a file, and to a heading that is there', (page) => {
	const broken = linksOf(page).filter((link) => {
		const [file = '', anchor] = link.split('#');
		const target = file === '' ? page : join(dirname(page), file);
		return !existsSync(target) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
	});
	expect(broken).toEqual([]);
});

test('The contents of the README name every section, in order', () => {
	const [, contents = ''] = /## Contents\n(.*?)\n## /s.exec(textOf('README.md')) ?? [];
	const named = [...contents.matchAll(/\[(.+?)\]\(#/g)].map(([, name]) => name);
	const sections = [...textOf('README.md').matchAll(/^## (.+)$/gm)].map(([, name]) => name);
	expect(named).toEqual(sections.filter((name) => name !== 'Contents'));
});

test.each(PAGES.filter((page) => page.startsWith('docs/')))(
	'%s is linked from the README or from a page that it links',
	(page) => {
		const linking = (from: string) =>
			linksOf(from).map((link) => join(dirname(from), link.split('#')[0] ?? ''));
		const near = linking('README.md').filter((file) => file.endsWith('.md') && existsSync(file));
		expect([...near, ...near.flatMap(linking)]).toContain(page);
	},
);

test.each(SOURCES)('%s links to pages that exist, without an anchor', (source) => {
	// n8n puts a query of its own behind the address, where an anchor would swallow it.
	const links = readFileSync(source, 'utf8').match(new RegExp(`${PROJECT}[^'"\\s]*`, 'g')) ?? [];
	expect(links).not.toEqual([]);
	const broken = links.filter(
		(link) => !existsSync(link.replace(`${PROJECT}/blob/main/`, '')) || link.includes('#'),
	);
	expect(broken).toEqual([]);
});
