/** What cannot be seen: it comes along from web pages, chats and password managers. */
const INVISIBLE = /[\p{Format}\p{Default_Ignorable_Code_Point}]/gu;
const AROUND = /^[\s\p{Control}]+|[\s\p{Control}]+$/gu;
const QUOTED =
	/^(?:"(?=.*"$)|'(?=.*'$)|`(?=.*`$)|\u201c(?=.*\u201d$)|\u2018(?=.*\u2019$)|<(?=.*>$))(.*).$/s;
/** The header that a token goes out in, and its scheme. Source: RFC 6750, 2.1. */
const HEADER = /^(?:(?:authorization|x-user-token)\s*:|bearer(?=\s|$))/i;

/** Without invisible signs, without blanks around it, and without one pair of quotes. */
function bare(value: string): string {
	const text = value.replace(INVISIBLE, '').replace(AROUND, '');
	return text.replace(QUOTED, '$1').replace(AROUND, '');
}

/** An address as it was meant, however it was pasted. */
export const pastedAddress = bare;

/** A secret as it was meant, also where it was pasted with its header, e.g. "Authorization: Bearer abc". */
export function pastedSecret(value: string): string {
	const text = bare(value);
	const rest = text.replace(HEADER, '');
	return rest === text ? text : pastedSecret(rest);
}
