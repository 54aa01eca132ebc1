import type { Template } from '../../../shared/template/template';
import { objectOf } from '../../../shared/values';

/** How many texts a part of the JSON holds, as the API counts them: by their places, from the first. */
function count(value: unknown): number {
	const { variables } = objectOf(value);
	const texts: unknown[] = Array.isArray(variables) ? variables : [];
	return texts.filter((text) => text !== null && text !== undefined && typeof text !== 'object')
		.length;
}

const numbered = (place: string, texts: number): string[] =>
	Array.from({ length: texts }, (_, index) => `${place}_${index + 1}`);

/**
 * The places of a template that `template_data` fills, by the ids of its placeholders. Documented: its
 * `buttons` have an entry for each button that takes values, so the template says which ones these are.
 */
export function filledPlaces(data: Record<string, unknown>) {
	return ({ placeholders }: Template): string[] => {
		const ids = placeholders.map(({ id }) => /^(button_\d+)_/.exec(id)?.[1] ?? '');
		const buttons = [...new Set(ids.filter((id) => id !== ''))];
		const entries: unknown[] = Array.isArray(data.buttons) ? data.buttons : [];
		return [
			...numbered('header', count(data.header)),
			...numbered('body', count(data.body)),
			...entries
				.filter((entry) => count(entry) > 0)
				// An entry beyond the template's buttons has a place of its own, which the template lacks.
				.flatMap((entry, index) =>
					numbered(buttons[index] ?? `another_button_${index + 1}`, count(entry)),
				),
		];
	};
}

/** Whether `template_data` itself holds the address of the header's media, under either documented name. */
export function holdsMedia(data: Record<string, unknown> | undefined): boolean {
	const { file, media } = objectOf(data?.header);
	return [file, objectOf(media).file].some(
		(address) => typeof address === 'string' && address !== '',
	);
}
