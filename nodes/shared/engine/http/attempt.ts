import type { Call } from '../../call';
import type { Connection } from '../../credential/connect';
import type { Outcome } from '../outcome/outcome';
import { judge } from '../outcome/outcome';
import { send } from './send';

/**
 * Makes one request and says what came of it.
 * @param timeout milliseconds for upload and answer together; grows with the upload when left out
 * @throws InputError when a file or an ID cannot be sent
 */
export async function attempt(
	connection: Connection,
	call: Call,
	timeout?: number,
): Promise<Outcome> {
	const result = await send(connection, call.request, timeout);
	const { service, exit } = connection;
	return judge(result, call, { service, exit, now: Date.now() });
}
