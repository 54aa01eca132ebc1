import { installN8n } from '../tools/n8n/installN8n';
import { FULL } from './plan';
import { sendOnceKey } from './sections/key';
import { openSite } from './site';
async function main() {
	const { n8n, node } = await installN8n();
	const site = await openSite(node, n8n);
	console.log(JSON.stringify(await sendOnceKey(site, { ...FULL, keyRounds: 2 }), null, 1));
	await site.close();
}
main().catch((e) => { console.error(e); process.exit(1); });
