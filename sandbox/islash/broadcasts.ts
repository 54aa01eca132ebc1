import type { Answer } from '../api/answer';
import { optionalText, requiredText } from '../api/fields';
import type { ApiCall } from '../api/service';
import { error, okay } from './answers';
import type { Broadcast, IslashState } from './state';
import { approvedTemplate } from './templateMessages';

/**
 * Takes the broadcast without sending anything: the documentation that is known does not name the
 * recipients' field. Answering with the record, for its id, is assumed.
 */
export function sendBroadcast({ body }: ApiCall, state: IslashState): Answer {
	approvedTemplate(state, body.template_name);
	const [labelId] = (optionalText(body.attach_label_id) ?? '').split(',');
	const broadcast: Broadcast = {
		id: Math.max(...state.broadcasts.map(({ id }) => id)) + 1,
		name: requiredText(body.name),
		status: 'pending',
		attach_label: state.labels.find(({ id }) => String(id) === labelId) ?? null,
		total_recipients: 0,
		progress: 0,
		// The time zone is not documented; UTC is assumed.
		scheduled_at: Date.parse(`${requiredText(body.scheduled_at).replace(' ', 'T')}Z`) / 1000,
		started_at: null,
		ended_at: null,
		reply_count: { '12_hours': 0, '24_hours': 0, '48_hours': 0 },
	};
	state.broadcasts.push(broadcast);
	return okay({ broadcast });
}

export function getBroadcast({ operation }: ApiCall, state: IslashState): Answer {
	const broadcast = state.broadcasts.find(({ id }) => String(id) === operation.params.id);
	return broadcast ? okay({ broadcast }) : error(404, 'RESP_NOT_FOUND', 'Broadcast not found.');
}
