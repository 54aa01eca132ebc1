import { setTimeout as sleep } from 'node:timers/promises';
import { place } from './playground';

/**
 * Does what the browser does after a form was sent: waits for the last page, shows it, and lets the
 * execution end. Gives the page.
 * @param response n8n's answer to the form
 */
export async function seeLastPage(response: Response): Promise<string> {
	const { formWaitingUrl } = (await response.json()) as { formWaitingUrl: string };
	const { pathname, search } = new URL(formWaitingUrl);
	const status = `${place.n8nUrl}${pathname}/n8n-execution-status${search}`;
	while ((await (await fetch(status)).text()) !== 'form-waiting') await sleep(100);
	const page = `${place.n8nUrl}${pathname}${search}`;
	const text = await (await fetch(page)).text();
	await fetch(page, { method: 'POST', body: new FormData() });
	return text;
}
