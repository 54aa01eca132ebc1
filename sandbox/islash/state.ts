interface IslashLabel {
	id: number;
	text: string;
	color: string | null;
}

export interface Customer {
	id: number;
	first_name: string;
	last_name: string;
	/** Digits with country code. */
	identity: string;
	labels: string[];
	assigned_to: string | null;
}

export interface IslashTemplate {
	id: number;
	emma_template_id: string;
	namespace: string;
	name: string;
	components: { type: string; format?: string; text?: string; buttons?: object[] }[];
	language: string;
	status: string;
	category: string;
	/** Unix seconds. */
	created_at: number;
	updated_at: number;
}

export interface Broadcast {
	id: number;
	name: string;
	status: string;
	attach_label: IslashLabel | null;
	total_recipients: number;
	progress: number;
	/** Unix seconds. */
	scheduled_at: number;
	started_at: null;
	ended_at: null;
	reply_count: Record<'12_hours' | '24_hours' | '48_hours', number>;
}

export interface IslashState {
	labels: readonly IslashLabel[];
	customers: Customer[];
	templates: readonly IslashTemplate[];
	broadcasts: Broadcast[];
}

const common = {
	namespace: '00000000_aaaa_bbbb_cccc_000000000001',
	language: 'en_US',
	created_at: 1700000000,
	updated_at: 1700000000,
} as const;

const templates: readonly IslashTemplate[] = [
	{
		...common,
		id: 31,
		emma_template_id: '900000000000001',
		name: 'order_ready_en',
		status: 'APPROVED',
		category: 'PAYMENT_UPDATE',
		components: [
			{ type: 'HEADER', format: 'TEXT', text: 'Order update' },
			{ type: 'BODY', text: 'Hi {{1}}, order {{2}} is ready.' },
			{ type: 'FOOTER', text: 'Demo Shop' },
			{
				type: 'BUTTONS',
				buttons: [
					{ type: 'URL', text: 'Open order', url: 'https://shop.example.com/order/{{1}}' },
					{ type: 'PHONE_NUMBER', text: 'Call us', phone_number: '+85290000009' },
				],
			},
		],
	},
	{
		...common,
		id: 32,
		emma_template_id: '900000000000002',
		name: 'new_arrivals_en',
		status: 'APPROVED',
		category: 'MARKETING',
		components: [
			{ type: 'HEADER', format: 'IMAGE' },
			{ type: 'BODY', text: 'Hi {{1}}, have a look at what is new.' },
		],
	},
	{
		...common,
		id: 33,
		emma_template_id: '900000000000003',
		name: 'thank_you_en',
		status: 'APPROVED',
		category: 'ISSUE_RESOLUTION',
		components: [{ type: 'BODY', text: 'Thank you for your order.' }],
	},
	{
		...common,
		id: 34,
		emma_template_id: '900000000000004',
		name: 'appointment_en',
		// Assumed: APPROVED is the only status that the documentation shows.
		status: 'PENDING',
		category: 'APPOINTMENT_UPDATE',
		components: [{ type: 'BODY', text: 'Your appointment is on {{1}} at {{2}}.' }],
	},
];

/** What the demo channel holds when the sandbox starts. */
export function seededState(): IslashState {
	const agent = 'Agent A';
	return {
		templates,
		labels: [
			{ id: 4, text: 'VIP', color: 'blue' },
			{ id: 5, text: 'Paid', color: 'green' },
			{ id: 6, text: 'New', color: null },
		],
		customers: [
			customer(9, 'Ada', 'Wong', '85290000001', ['VIP', 'Paid'], agent),
			customer(10, 'Grace', 'Lee', '85290000002', ['VIP'], null),
			customer(11, 'Alan', 'Chan', '85290000003', ['New'], agent),
			customer(12, 'Mei', 'Ho', '85290000004', [], null),
		],
		broadcasts: [
			{
				id: 12,
				name: 'Spring offer',
				status: 'pending',
				attach_label: { id: 4, text: 'VIP', color: 'blue' },
				total_recipients: 3,
				progress: 0,
				scheduled_at: 1700003600,
				started_at: null,
				ended_at: null,
				reply_count: { '12_hours': 0, '24_hours': 0, '48_hours': 0 },
			},
		],
	};
}

function customer(
	id: number,
	firstName: string,
	lastName: string,
	identity: string,
	labels: string[],
	assignedTo: string | null,
): Customer {
	return {
		id,
		first_name: firstName,
		last_name: lastName,
		identity,
		labels,
		assigned_to: assignedTo,
	};
}
