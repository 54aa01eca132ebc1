import { api, place } from './support/playground';

interface Listed {
	name: string;
	displayName: string;
	iconUrl: { light: string; dark: string };
}

const PACKAGE = 'n8n-nodes-lancepilot-islash';

async function listed(path: string): Promise<Listed[]> {
	const answer = await fetch(`${place.n8nUrl}${path}`, { headers: { cookie: api.cookie } });
	return (await answer.json()) as Listed[];
}

const cases = [
	['/types/nodes.json', `${PACKAGE}.lancepilot`, 'Lancepilot'],
	['/types/nodes.json', `${PACKAGE}.lancepilotTool`, 'Lancepilot Tool'],
	['/types/nodes.json', `${PACKAGE}.lancepilotTrigger`, 'Lancepilot Trigger'],
	['/types/nodes.json', `${PACKAGE}.islash`, 'iSlash'],
	['/types/nodes.json', `${PACKAGE}.islashTool`, 'iSlash Tool'],
	['/types/nodes.json', `${PACKAGE}.islashTrigger`, 'iSlash Trigger'],
	['/types/credentials.json', 'lancepilotApi', 'Lancepilot API'],
	['/types/credentials.json', 'islashApi', 'iSlash API'],
] as const;

test.each(cases)('%s has %s, with an icon for either theme', async (path, name, displayName) => {
	const found = (await listed(path)).filter((type) => type.name === name);
	expect(found.map((type) => type.displayName)).toEqual([displayName]);
	for (const icon of [found[0]?.iconUrl.light, found[0]?.iconUrl.dark]) {
		const answer = await fetch(`${place.n8nUrl}/${icon}`, { headers: { cookie: api.cookie } });
		expect(answer.headers.get('content-type')).toContain('image/svg+xml');
		expect(await answer.text()).toMatch(/^<svg/);
	}
});
