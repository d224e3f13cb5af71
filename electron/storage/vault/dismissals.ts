import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Notice } from '../../../shared/contract/app-state';
import type { DataKeys } from './keys/data-keys-calls';
import { deriveKey } from './keys/derived-keys';

/**
 * Notices that tell what somebody did to the files. Their ids follow from what they say, so whoever edits the files
 * could write down beforehand that they were put away.
 */
export const tellOfEdits: ReadonlySet<Notice['code']> = new Set<Notice['code']>([
  'changes-lost',
  'records-older',
  'records-changed',
  'data-older',
  'journal-broken',
  'key-planted',
  'key-list-changed',
  'new-key-unsigned',
]);

/** Proves that a notice was put away while the vault was open. */
export type DismissalSigner = {
  /** Whether the vault has a data key, open or not. Without one nothing can be signed, and nothing needs to be. */
  readonly isNeeded: () => boolean;
  /** The signature of one id, `<key id>.<HMAC-SHA-256 in hex>`; null while the data key is closed. */
  readonly sign: (id: string) => string | null;
  /** Whether an open key of this vault signed this id. */
  readonly isSigned: (id: string, signature: string) => boolean;
};

/** Before the keys are known: nothing is signed, and nothing counts as signed. */
export const noSigner: DismissalSigner = { isNeeded: () => true, sign: () => null, isSigned: () => false };

/** @param hasOrphans whether values are stored whose key is missing from the list: there was a data key. */
export function createDismissalSigner(
  keys: Pick<DataKeys, 'hasKey' | 'current' | 'opened'>,
  vaultId: string,
  hasOrphans: boolean,
): DismissalSigner {
  return {
    isNeeded: () => keys.hasKey() || hasOrphans,
    sign(id) {
      const key = keys.current();
      return key === null ? null : `${key.id}.${macOf(key.dataKey, vaultId, id)}`;
    },
    isSigned(id, signature) {
      const [keyId = '', mac = ''] = signature.split('.');
      const dataKey = keys.opened().get(keyId);
      if (dataKey === undefined) return false;
      const expected = macOf(dataKey, vaultId, id);
      return mac.length === expected.length && timingSafeEqual(Buffer.from(mac), Buffer.from(expected));
    },
  };
}

function macOf(dataKey: Buffer, vaultId: string, id: string): string {
  const key = deriveKey(dataKey, 'notices');
  const mac = createHmac('sha256', key)
    .update(JSON.stringify(['keyquilt notice put away', 1, vaultId, id]))
    .digest('hex');
  key.fill(0);
  return mac;
}
