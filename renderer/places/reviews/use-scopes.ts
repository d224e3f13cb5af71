import { useCallback, useMemo, useState } from 'react';
import type { Input } from '../../../shared/contract/contract';
import type { Failure } from '../../../shared/contract/failure';
import { sameCompany } from '../../../shared/model/company';
import type { CompanyShare } from '../../../shared/model/company-share';
import type { ScopeChoice } from '../../../shared/review/freeze';
import { t } from '../../messages/t';
import { companyNow } from '../../state/company-store';
import { useFollowed } from '../../state/follow-inventory';
import { send } from '../../state/send';
import { shownScope } from './shown-scope';

/** The kinds of scope for a new review. */
export type ScopeKind = ScopeChoice['kind'];

/** The number of keys in each scope now, and the request that starts a review of it. */
export type Scopes = {
  /** True when a filter narrows the Keys page, or keys are selected. */
  readonly isNarrowed: boolean;
  /** The companies of those keys. */
  readonly sharesOf: (kind: ScopeKind, company: string) => readonly CompanyShare[];
  readonly countOf: (kind: ScopeKind, company: string) => number;
  readonly requestOf: (kind: ScopeKind, company: string, title: string) => Input<'reviews.start'>;
};

/**
 * Asks main for the scopes of a new review, and again after changes of keys; null until it has answered. The
 * numbers are a preview: main freezes the keys itself.
 * @param selected keys selected on the Keys page when this opened, used instead of the keys that it shows
 */
export function useScopes(selected: readonly string[] | null): {
  readonly scopes: Scopes | null;
  readonly failure: Failure | null;
} {
  const [narrowed] = useState(companyNow);
  const [picked] = useState(selected);
  const [shown] = useState(() => (selected ? null : shownScope()));
  const read = useCallback(
    () => send('reviews.scopes', { company: narrowed, listed: shown?.listed ?? null, picked: picked && [...picked] }),
    [narrowed, picked, shown],
  );
  const { answer: counted, failure } = useFollowed(read);
  const scopes = useMemo(() => {
    if (counted === null) return null;
    const ids = counted.shown ?? [];
    const sharesOf = (kind: ScopeKind, company: string) => {
      if (kind === 'shown') return counted.shownCompanies;
      if (kind === 'due') return counted.dueCompanies;
      return kind === 'all' ? counted.companies : counted.companies.filter((one) => sameCompany(one.company, company));
    };
    return {
      sharesOf,
      isNarrowed: counted.shown !== null,
      countOf: (kind: ScopeKind, company: string) => {
        if (kind === 'shown') return ids.length;
        if (kind !== 'company') return counted[kind];
        return counted.companies.find((one) => sameCompany(one.company, company))?.count ?? 0;
      },
      requestOf: (kind: ScopeKind, company: string, title: string) => ({
        title,
        scope: {
          kind,
          words: wordsOf(kind, kind === 'due' ? narrowed : company, picked !== null),
          filters: kind === 'shown' ? [...(shown?.filters ?? [])] : [],
        },
        ...(kind === 'company' ? { company } : {}),
        ...(kind === 'due' && narrowed !== null ? { company: narrowed } : {}),
        ...(kind === 'shown' ? { keyIds: [...ids] } : {}),
      }),
    };
  }, [counted, narrowed, picked, shown]);
  return { scopes, failure };
}

function wordsOf(kind: ScopeKind, company: string | null, isPicked: boolean): string {
  if (kind === 'due' && company !== null) return t('review.scope.dueOf', { company });
  if (kind === 'company' && company !== null) return t('review.scope.company', { company });
  return t(kind === 'shown' && isPicked ? 'review.scope.picked' : `review.scope.${kind}`);
}
