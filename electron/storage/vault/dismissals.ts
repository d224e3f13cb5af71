import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Notice } from '../../../shared/contract/app-state';
import type { DataKeys } from './keys/data-keys-calls';
import { deriveKey } from './keys/derived-keys';

/**
 * Notices about edits of the files. Their ids follow from their content, so an attacker could mark them as dismissed in
 * advance; a dismissal of these must be signed.
 */
export const editNotices: ReadonlySet<Notice['code']> = new Set<Notice['code']>([
  'changes-lost',
  'records-older',
  'records-changed',
  'data-older',
  'journal-broken',
  'key-planted',
  'key-list-changed',
  'new-key-unsigned',
  'kit-used',
]);

/** Proves that a notice was dismissed while the vault was unlocked. */
export type DismissalSigner = {
  /** True when the vault has a data key, locked or not. Without one nothing can be signed, and nothing needs to be. */
  readonly isNeeded: () => boolean;
  /** Returns the signature of one id, `<key id>.<HMAC-SHA-256 in hex>`; null while the data key is locked. */
  readonly sign: (id: string) => string | null;
  /** True when an unlocked key of this vault signed this id. */
  readonly isSigned: (id: string, signature: string) => boolean;
};

/** Used before the keys are known: it signs nothing and accepts no signature. */
export const noSigner: DismissalSigner = { isNeeded: () => true, sign: () => null, isSigned: () => false };

/** @param hasOrphans true when values are stored whose key is not in the list: there was a data key. */
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
