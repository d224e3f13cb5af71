import { originOf } from '../../../shared/activity/act-origin';
import type { PurgedKey } from '../../../shared/model/purged-key';
import type { Vault } from '../../storage/vault/vault';

const purged: ReadonlySet<string> = new Set(['purged']);

/** Returns the tombstones of all purged keys, the newest first, also those that came with a backup. */
export async function readPurged(journal: Pick<Vault['journal'], 'ofTypes'>): Promise<readonly PurgedKey[]> {
  const events = await journal.ofTypes(purged);
  return events
    .flatMap((event): PurgedKey[] => {
      const { keyId, facts } = event;
      if (keyId === null) return [];
      const { at, who, machine } = originOf(event);
      const text = (name: string) => String(facts[name] ?? '');
      return [
        {
          id: keyId,
          at,
          who,
          machine,
          system: text('system'),
          company: text('company'),
          name: text('name'),
          status: text('status'),
          statusKnown: text('statusKnown'),
          reason: text('reason'),
          leak: facts.leak === 'open' || facts.leak === 'gone' ? facts.leak : 'none',
        },
      ];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}
