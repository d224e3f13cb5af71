import { CalendarDays, ListTree, Plus, Table } from 'lucide-react';
import { memo, type ReactNode, useCallback } from 'react';
import { firstView } from '../../../shared/inventory/first-view';
import { Button } from '../../kit/button';
import { PageTitle } from '../../kit/page-title';
import { useText } from '../../messages/t';
import { setKeysLayout, useKeysView } from '../../state/keys-view-store';
import { readIds } from '../../state/list-ids';
import { askForNewSetup } from '../../state/new-setup-store';
import { BulkTestButton } from '../../tasks/bulk-test/bulk-test-button';

type KeysHeadProps = {
  /** The company that narrows the list; null when none does. */
  readonly company: string | null;
  /** The number of its keys, or of all, and how many of them have ended. */
  readonly count: number;
  readonly kept: number;
  /** Further actions, before the main one. */
  readonly children?: ReactNode;
};

const looks = [
  { layout: 'table', icon: Table },
  { layout: 'places', icon: ListTree },
  { layout: 'calendar', icon: CalendarDays },
] as const;

/** The page's title, the number of keys, and the actions on all of them. */
export const KeysHead = memo(function KeysHead({ company, count, kept, children }: KeysHeadProps) {
  const t = useText();
  const present = useKeysView((view) => view.layout);
  const readAll = useCallback(() => readIds({ ...firstView('none'), company }), [company]);
  return (
    <div className="inv-head" id="keys-title">
      <PageTitle>{t('inventory.title')}</PageTitle>
      {count > 0 && (
        <>
          <span className="muted small counts">{t('inventory.counts', { current: count - kept, kept })}</span>
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
            <BulkTestButton count={count} readIds={readAll} />
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
