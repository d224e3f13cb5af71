import { CalendarDays, ListTree, Plus, Table } from 'lucide-react';
import { memo, type ReactNode, useMemo } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import type { ReviewStatusOf } from '../../../shared/review/review-status';
import { Button } from '../../kit/button';
import { PageTitle } from '../../kit/page-title';
import { useText } from '../../messages/t';
import { lookAs, useKeysView } from '../../state/keys-view-store';
import { askForNewSetup } from '../../state/new-setup-store';
import { BulkTestButton } from '../../tasks/bulk-test/bulk-test-button';

type KeysHeadProps = {
  readonly keys: ReadonlyMap<string, KeyRecord>;
  readonly standingOf: ReviewStatusOf;
  /** Further acts, before the main one. */
  readonly children?: ReactNode;
};

const looks = [
  { look: 'table', icon: Table },
  { look: 'places', icon: ListTree },
  { look: 'calendar', icon: CalendarDays },
] as const;

/** The page's title, how many keys there are, and what can be done with all of them. */
export const KeysHead = memo(function KeysHead({ keys, standingOf, children }: KeysHeadProps) {
  const t = useText();
  const present = useKeysView((view) => view.look);
  const kept = useMemo(() => {
    let count = 0;
    for (const key of keys.values()) if (standingOf(key).group === 'kept') count += 1;
    return count;
  }, [keys, standingOf]);
  const ids = useMemo(() => [...keys.keys()], [keys]);
  return (
    <div className="inv-head" id="keys-title">
      <PageTitle>{t('inventory.title')}</PageTitle>
      {keys.size > 0 && (
        <>
          <span className="muted small counts">{t('inventory.counts', { current: keys.size - kept, kept })}</span>
          <span className="end">
            <fieldset className="seg seg-sm">
              <legend className="hidden-label">{t('inventory.look')}</legend>
              {looks.map(({ look, icon: Icon }) => (
                <label key={look} title={t(`inventory.look.${look}`)}>
                  <input type="radio" name="look" checked={present === look} onChange={() => lookAs(look)} />
                  <Icon className="i" aria-hidden="true" />
                  <span className="hidden-label">{t(`inventory.look.${look}`)}</span>
                </label>
              ))}
            </fieldset>
            <BulkTestButton ids={ids} />
            {children}
            <Button look="primary" small onPress={askForNewSetup}>
              <Plus className="i" aria-hidden="true" />
              {t('inventory.add')}
            </Button>
          </span>
        </>
      )}
    </div>
  );
});
