import { planOf, takeFault, type OrderedFault } from '../../../sandbox/api/faults';
import { faultOfNumber } from '../../../sandbox/api/specialNumbers';

const both: OrderedFault = { fault: 'server-error', times: 1 };
const islashTwice: OrderedFault = { service: 'islash', fault: 'slow', times: 2 };

describe('takeFault', () => {
	it('finds nothing without orders', () => {
		expect(takeFault([], 'islash')).toEqual({ remaining: [] });
	});

	it('takes the oldest order that is for the service or for both', () => {
		expect(takeFault([islashTwice, both], 'lancepilot').order).toBe(both);
		expect(takeFault([islashTwice, both], 'islash').order).toBe(islashTwice);
	});

	it('leaves an order until it has struck as often as ordered', () => {
		const { remaining } = takeFault([islashTwice], 'islash');
		expect(remaining).toEqual([{ ...islashTwice, times: 1 }]);
		expect(takeFault(remaining, 'islash').remaining).toEqual([]);
	});
});

describe('faultOfNumber', () => {
	it.each([
		['15005550200', 'html-page'],
		['15005550201', 'broken-json'],
		['15005550301', 'redirect'],
		['15005550429', 'rate-limited'],
		['15005550500', 'server-error'],
		['15005550503', 'unavailable'],
		['15005550900', 'slow'],
		['15005550901', 'reset-before-body'],
		['+1 (500) 555-0902', 'reset-after-body'],
		['15005550199', undefined],
		[undefined, undefined],
	])('%s is %s', (number, fault) => {
		expect(faultOfNumber(number)).toBe(fault);
	});
});

it('an order’s own values stand in for the plan’s', () => {
	expect(planOf({ fault: 'rate-limited', retryAfter: '7', delayMs: 20 })).toEqual({
		delivers: false,
		status: 429,
		headers: { 'retry-after': '7' },
		delayMs: 20,
	});
});
