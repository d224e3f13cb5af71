import { companySharesOf } from '../../../shared/model/company-shares-of';
import { foldName } from '../../../shared/model/names';
import { KnownFailure } from '../../failures';

/**
 * Refuses to put keys of several companies into one file, unless a person agreed to each of these companies: whoever
 * opens the file has them all. `agreed` has the companies by name, so that a key that came to another company after the
 * question is not covered by the answer.
 * @throws KnownFailure `companies-mixed`
 */
export function refuseMixed(keys: Iterable<{ readonly company: string }>, agreed: readonly string[] = []): void {
  const shares = companySharesOf(keys);
  if (shares.length < 2) return;
  const named = new Set(agreed.map(foldName));
  if (!shares.every(({ company }) => named.has(foldName(company)))) throw new KnownFailure('companies-mixed');
}
