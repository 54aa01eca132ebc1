const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** A text as it stands in HTML, in the content of an element or in quotes. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** The same with its line breaks, which HTML takes for spaces. */
export function htmlLines(text: string): string {
	return escapeHtml(text).replace(/\r?\n/g, '<br>');
}
