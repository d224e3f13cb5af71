import { sameCompany } from '../../../shared/model/company';
import { type FreeInstance, freeInstance, type UsedInstance } from '../../../shared/model/instance-names';
import type { KeyFacts } from '../../../shared/model/key-facts';
import type { KeyRecord } from '../../../shared/model/key-record';
import { hasEnded } from '../../../shared/model/key-status';

/**
 * Suggests an instance name for a key: the usual one unless another key of the company that has not ended uses it. In a
 * rotation both keys share their instance.
 * @param keys every key of the account
 */
export function freeInstanceFor(record: KeyRecord, usual: string, keys: Iterable<KeyFacts>): FreeInstance {
  const others = [...keys].filter(
    (key) =>
      key.id !== record.id &&
      key.id !== record.replaces &&
      key.id !== record.replacedBy &&
      !hasEnded(key) &&
      sameCompany(key.company, record.company),
  );
  return freeInstance(usual, others.flatMap(instancesOf));
}

/** The instances of a key: that of its set-up, planned ones included, and those that people noted. */
function instancesOf({ name, setup, usedBy }: KeyFacts): readonly UsedInstance[] {
  const noted = usedBy.filter(({ kind }) => kind === 'patchworks-instance').map(({ place }) => place);
  return [setup?.instanceName ?? '', ...noted]
    .filter((instance) => instance !== '')
    .map((instance) => ({ instance, key: name.value }));
}
