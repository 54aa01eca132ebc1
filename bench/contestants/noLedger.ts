// What `withoutLedger` puts in the place of the ledger and its fingerprints.
import type * as Fingerprint from '../../nodes/shared/engine/once/identity';
import type * as LedgerFile from '../../nodes/shared/engine/once/ledger';

export const requestFingerprint: typeof Fingerprint.requestFingerprint = () => '';

export const itemFingerprints: typeof Fingerprint.itemFingerprints = () => () => '';

export class Ledger implements Pick<LedgerFile.Ledger, keyof LedgerFile.Ledger> {
	recallItem(): undefined {}

	recallRequest(): undefined {}

	record(): void {}

	close(): void {}
}
