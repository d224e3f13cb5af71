import { useMemo } from 'react';
import type { Input } from '../../../shared/contract/contract';
import { keysInScope, type ScopeChoice } from '../../../shared/review/freeze';
import { t } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useKeysStore } from '../../state/keys-store';
import { useReviewStatuses } from '../../state/use-review-statuses';
import { shownScope } from './shown-scope';

/** The kinds of scope for a new review. */
export type ScopeKind = ScopeChoice['kind'];

/** The number of keys in each scope now, and the request that starts a review of it. */
export type Scopes = {
  /** True when a filter narrows the Keys page. */
  readonly isNarrowed: boolean;
  readonly countOf: (kind: ScopeKind, company: string) => number;
  readonly requestOf: (kind: ScopeKind, company: string, title: string) => Input<'reviews.start'>;
};

/**
 * Computes the scopes from the loaded keys. The numbers are a preview: main freezes the keys itself.
 * @param picked keys selected on the Keys page, used instead of the keys that it shows
 */
export function useScopes(picked: readonly string[] | null = null): Scopes {
  const byId = useKeysStore((store) => store.byId);
  const { reviewEveryDays } = useApp().settings;
  const reviewStatusOf = useReviewStatuses();
  return useMemo(() => {
    const shown = picked ? { ids: picked, filters: [] } : shownScope(byId.values(), reviewStatusOf);
    const choiceOf = (kind: ScopeKind, company: string): ScopeChoice => {
      if (kind === 'company') return { kind, company };
      return kind === 'shown' ? { kind, ids: shown?.ids ?? [] } : { kind };
    };
    const keysOf = (kind: ScopeKind, company: string) =>
      keysInScope(byId.values(), choiceOf(kind, company), { rhythm: { reviewEveryDays }, now: new Date() });
    return {
      isNarrowed: shown !== null,
      countOf: (kind, company) => keysOf(kind, company).length,
      requestOf: (kind, company, title) => ({
        title,
        scope: {
          kind,
          words: wordsOf(kind, company, picked !== null),
          filters: kind === 'shown' ? [...(shown?.filters ?? [])] : [],
        },
        ...(kind === 'company' ? { company } : {}),
        ...(kind === 'shown' ? { keyIds: keysOf(kind, company).map(({ id }) => id) } : {}),
      }),
    };
  }, [byId, picked, reviewEveryDays, reviewStatusOf]);
}

function wordsOf(kind: ScopeKind, company: string, isPicked: boolean): string {
  if (kind === 'company') return t('review.scope.company', { company });
  return t(kind === 'shown' && isPicked ? 'review.scope.picked' : `review.scope.${kind}`);
}
