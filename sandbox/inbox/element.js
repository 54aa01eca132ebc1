/**
 * Builds an element. Strings become text nodes, so a message can never turn into markup.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | boolean | undefined>} [attributes] `undefined` and `false` are left out
 * @param {...(Node | string | undefined)} children `undefined` is left out
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
	const built = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (value === undefined || value === false) continue;
		built.setAttribute(name, value === true ? '' : value);
	}
	built.append(...children.filter((child) => child !== undefined));
	return built;
}

/**
 * The element of the page with this id.
 *
 * @param {string} id
 * @returns {HTMLElement}
 * @throws {Error} when the page has no such element
 */
export function byId(id) {
	const found = document.getElementById(id);
	if (!found) throw new Error(`The page has no element "${id}"`);
	return found;
}
