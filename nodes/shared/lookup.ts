/** Whether a list entry fits what the user typed into the list's search box. */
export function matches(name: string, filter: string): boolean {
	return name.toLowerCase().includes(filter.trim().toLowerCase());
}
