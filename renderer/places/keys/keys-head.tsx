import { CalendarDays, ListTree, Plus, Table } from 'lucide-react';
import { memo, type ReactNode, useMemo } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import type { ReviewStatusOf } from '../../../shared/review/review-status';
import { Button } from '../../kit/button';
import { PageTitle } from '../../kit/page-title';
import { useText } from '../../messages/t';
import { setKeysLayout, useKeysView } from '../../state/keys-view-store';
import { askForNewSetup } from '../../state/new-setup-store';
import { BulkTestButton } from '../../tasks/bulk-test/bulk-test-button';

type KeysHeadProps = {
  readonly keys: ReadonlyMap<string, KeyRecord>;
  readonly reviewStatusOf: ReviewStatusOf;
  /** Further actions, before the main one. */
  readonly children?: ReactNode;
};

const looks = [
  { layout: 'table', icon: Table },
  { layout: 'places', icon: ListTree },
  { layout: 'calendar', icon: CalendarDays },
] as const;

/** The page's title, the number of keys, and the actions on all of them. */
export const KeysHead = memo(function KeysHead({ keys, reviewStatusOf, children }: KeysHeadProps) {
  const t = useText();
  const present = useKeysView((view) => view.layout);
  const kept = useMemo(() => {
    let count = 0;
    for (const key of keys.values()) if (reviewStatusOf(key).group === 'kept') count += 1;
    return count;
  }, [keys, reviewStatusOf]);
  const ids = useMemo(() => [...keys.keys()], [keys]);
  return (
    <div className="inv-head" id="keys-title">
      <PageTitle>{t('inventory.title')}</PageTitle>
      {keys.size > 0 && (
        <>
          <span className="muted small counts">{t('inventory.counts', { current: keys.size - kept, kept })}</span>
          <span className="end">
            <fieldset className="seg seg-sm">
              <legend className="hidden-label">{t('inventory.layout')}</legend>
              {looks.map(({ layout, icon: Icon }) => (
                <label key={layout} title={t(`inventory.layout.${layout}`)}>
                  <input
                    type="radio"
                    name="layout"
                    checked={present === layout}
                    onChange={() => setKeysLayout(layout)}
                  />
                  <Icon className="i" aria-hidden="true" />
                  <span className="hidden-label">{t(`inventory.layout.${layout}`)}</span>
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
