import type { CompanyShare } from './company-share';
import { compareNames, foldName } from './names';

/**
 * The companies of some keys, the one with the most keys first. `spell` gives a name the spelling under which it is
 * known; without it, the first one is taken.
 */
export function companySharesOf(
  keys: Iterable<{ readonly company: string }>,
  spell: (company: string) => string = (company) => company.trim(),
): readonly CompanyShare[] {
  const folds = new Map<string, string>();
  const shares = new Map<string, { readonly company: string; count: number }>();
  for (const { company } of keys) {
    const fold = folds.get(company) ?? foldName(company);
    folds.set(company, fold);
    const share = shares.get(fold) ?? { company: spell(company), count: 0 };
    share.count += 1;
    shares.set(fold, share);
  }
  return [...shares.values()].sort((a, b) => b.count - a.count || compareNames(a.company, b.company));
}
