const PRIVATE_NAMES = /^(?:[^.]+|.+\.(?:localhost|local|localdomain|internal|lan|home\.arpa))$/;
const PRIVATE_IPV4 =
	/^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.[\d.]+$/;
const PRIVATE_IPV6 = /^\[(?:::1?|fe[89ab][\da-f]:.*|f[cd][\da-f]{2}:.*)\]$/;

/** The IPv4 address that an IPv6 address such as [::ffff:7f00:1] stands for. */
function mapped(host: string): string | undefined {
	const [, high, low] = /^\[::ffff:([\da-f]{1,4}):([\da-f]{1,4})\]$/.exec(host) ?? [];
	if (high === undefined || low === undefined) return undefined;
	const bytes = [high, low].map((group) => Number.parseInt(group, 16));
	return bytes.flatMap((group) => [group >> 8, group & 255]).join('.');
}

/** Whether only the own machine or network knows a host. `URL` has written it in one form before. */
export function isPrivateHost(hostname: string): boolean {
	const host = hostname.replace(/\.$/, '');
	if (host.startsWith('[')) return PRIVATE_IPV6.test(host) || PRIVATE_IPV4.test(mapped(host) ?? '');
	return PRIVATE_IPV4.test(host) || PRIVATE_NAMES.test(host);
}
