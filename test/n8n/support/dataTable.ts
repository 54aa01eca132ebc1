import { api } from './playground';

/** The rows of one of n8n's data tables, in the order in which they were added. */
export async function rowsOf(name: string): Promise<Record<string, unknown>[]> {
	// n8n 2.41.1, data-table.controller and project.controller.
	const { id: project } = (await api.call('GET', '/projects/personal')) as { id: string };
	const path = `/projects/${project}/data-tables`;
	const filter = encodeURIComponent(JSON.stringify({ name }));
	const tables = (await api.call('GET', `${path}?filter=${filter}`)) as {
		data: { id: string; name: string }[];
	};
	const table = tables.data.find((one) => one.name === name);
	if (!table) throw new Error(`No data table ${name}`);
	const rows = await api.call('GET', `${path}/${table.id}/rows?sortBy=id:asc`);
	return (rows as { data: Record<string, unknown>[] }).data;
}
