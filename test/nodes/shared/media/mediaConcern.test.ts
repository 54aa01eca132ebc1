import { concernAbout, concernOnceSent } from '../../../../nodes/shared/media/mediaConcern';

const concernAt = (address: string) => concernAbout(new URL(address));

test.each([
	'http://localhost:5678/a.pdf',
	'http://LOCALHOST/a.pdf',
	'http://localhost./a.pdf',
	'http://app.localhost/a.pdf',
	'http://nas.local/a.pdf',
	'http://files.internal/a.pdf',
	'http://minio:9000/a.pdf',
	'http://127.0.0.1/a.pdf',
	'http://127.1/a.pdf',
	'http://2130706433/a.pdf',
	'http://0x7f.0.0.1/a.pdf',
	'http://0.0.0.0/a.pdf',
	'http://10.1.2.3/a.pdf',
	'http://172.16.0.1/a.pdf',
	'http://172.31.255.255/a.pdf',
	'http://192.168.1.20/a.pdf',
	'http://169.254.169.254/a.pdf',
	'http://100.64.0.1/a.pdf',
	'http://[::1]/a.pdf',
	'http://[::]/a.pdf',
	'http://[fe80::1]/a.pdf',
	'http://[fd12:3456::1]/a.pdf',
	'http://[::ffff:192.168.1.20]/a.pdf',
])('%s is said to be reached by the own network only', (given) => {
	expect(concernAt(given)?.text).toMatch(
		/^The Media URL leads to "\S+", which only your own network can reach: give a public address/,
	);
});

test.each([
	['https://drive.google.com/file/d/1a2b/view?usp=sharing', 'Google Drive'],
	['https://drive.google.com/open?id=1a2b', 'Google Drive'],
	['https://docs.google.com/document/d/1a2b/edit', 'Google Docs'],
	['https://photos.app.goo.gl/1a2b', 'Google Photos'],
	['https://www.dropbox.com/s/1a2b/offer.pdf?dl=0', 'Dropbox'],
	['https://www.dropbox.com/scl/fi/1a2b/offer.pdf?rlkey=3c', 'Dropbox'],
	['https://1drv.ms/b/s!1a2b', 'OneDrive'],
	['https://northwind.sharepoint.com/:b:/s/sales/1a2b', 'SharePoint'],
	['https://www.icloud.com/iclouddrive/1a2b', 'iCloud'],
	['https://we.tl/t-1a2b', 'WeTransfer'],
	['https://northwind.app.box.com/s/1a2b', 'Box'],
])('%s is said to be a page of %s', (given, service) => {
	expect(concernAt(given)?.text).toContain(
		`The Media URL is a page of ${service} that shows the file, and not the file`,
	);
});

test.each([
	'https://drive.google.com/uc?export=download&id=1a2b',
	'https://docs.google.com/document/d/1a2b/export?format=pdf',
	'https://www.dropbox.com/s/1a2b/offer.pdf?dl=1',
	'https://www.dropbox.com/scl/fi/1a2b/offer.pdf?rlkey=3c&raw=1',
	'https://dl.dropboxusercontent.com/s/1a2b/offer.pdf',
	'https://northwind.sharepoint.com/:b:/s/sales/1a2b?download=1',
	'https://11.0.0.1/a.pdf',
	'https://172.32.0.1/a.pdf',
	'https://100.128.0.1/a.pdf',
	'https://[2606:4700::1111]/a.pdf',
	'https://[::ffff:8.8.8.8]/a.pdf',
	'https://10.example.com/a.pdf',
	'https://localhost.example.com/a.pdf',
	'https://example.com/drive.google.com/file',
])('%s can be downloaded', (given) => {
	expect(concernAt(given)).toBeUndefined();
});

describe('Once the service took the message', () => {
	const PUBLIC = 'https://api.lancepilot.com/api/v3';
	const OWN = 'http://127.0.0.1:4000/api/v3';

	test.each([
		['a private address is said to a public service', 'http://nas.local/a.pdf', PUBLIC, true],
		['but not to one in the own network', 'http://nas.local/a.pdf', OWN, false],
		['nor to one that has a name there', 'http://nas.local/a.pdf', 'http://islash/api', false],
		['a page is said to a public service', 'https://we.tl/t-1a2b', PUBLIC, true],
		['and to one in the own network', 'https://we.tl/t-1a2b', OWN, true],
		['nothing is said of a file', 'https://example.com/a.pdf', PUBLIC, false],
	])('%s', (_, address, baseUrl, isSaid) => {
		expect(concernOnceSent(concernAt(address), baseUrl) !== undefined).toBe(isSaid);
	});
});
