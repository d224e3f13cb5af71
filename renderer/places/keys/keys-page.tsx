import { useCallback, useMemo, useRef } from 'react';
import type { AttentionGroup } from '../../../shared/model/attention';
import { FailureNote } from '../../kit/failure-note';
import { useApp } from '../../state/app-store';
import { chooseCompany, useNarrowedKeys } from '../../state/company-store';
import { createMatcher } from '../../../shared/inventory/key-filter';
import { useKeysStore } from '../../state/keys-store';
import { changeKeysView, clearKeysFilter, useKeysView } from '../../state/keys-view-store';
import { replaceRoute } from '../../state/route-store';
import { useReviewStatuses } from '../../state/use-review-statuses';
import { BulkTestPanel } from '../../tasks/bulk-test/bulk-test-panel';
import { ExportButton } from '../records/export-button';
import { FilterBar } from './filters/filter-bar';
import { SearchBox } from './filters/search-box';
import { useSearchIndex } from './filters/search-index';
import { KeyDetail } from './key-detail';
import { KeysEmpty } from './keys-empty';
import { KeysHead } from './keys-head';
import { SelectionBar } from './selection/selection-bar';
import { useSelection } from './selection/use-selection';
import { arrangeRows } from '../../../shared/inventory/arrange-rows';
import { useArrangeFailure } from './table/arrangement';
import { KeysTable } from './table/keys-table';
import { useKeyTable } from './table/use-key-table';
import { useRoom } from './use-room';
import { DueCalendar } from './views/due-calendar';
import { PlaceList } from './views/place-list';
import '../../styles/keys-table.css';
import '../../styles/table-cells.css';
import '../../styles/chip-panel.css';
import 'texts:inventory';
import 'texts:key-tasks';
import 'texts:rotation';
import 'texts:known-keys';
import 'texts:setup';
import 'texts:doctor';
import 'texts:guides';
import 'texts:settings';

type KeysPageProps = {
  readonly id: string | null;
  readonly group: AttentionGroup | null;
};

/** Every key, those that need a person first, and the panel of the selected one. */
export function KeysPage({ id, group }: KeysPageProps) {
  const byId = useKeysStore((store) => store.byId);
  const { query, filter, layout } = useKeysView();
  const { failure: unkept } = useArrangeFailure();
  const opener = useRef<HTMLElement | null>(null);
  const { company, keys } = useNarrowedKeys();
  const reviewStatusOf = useReviewStatuses();
  useSearchIndex(keys);
  const { columns, grouping } = useApp().settings.keysTable;
  const open = id !== null && byId.has(id);
  const table = useKeyTable({ keys, reviewStatusOf, columns, room: useRoom(open) });
  const { sorted } = table;
  // Computed in the same render as the typed letter: the table updates later when each letter is rendered first.
  const shown = useMemo(
    () =>
      arrangeRows(sorted, createMatcher({ query, filter, group }, reviewStatusOf), {
        grouping,
        reviewStatusOf,
      }),
    [sorted, query, filter, group, grouping, reviewStatusOf],
  );
  const selection = useSelection(shown.keys, keys);
  const shownKeys = useRef(shown.keys);
  shownKeys.current = shown.keys;
  const readShown = useCallback(() => shownKeys.current, []);
  const anyShown = shown.keys.length > 0;
  // A stable element, so that the header does not render again while somebody types.
  const exporting = useMemo(
    () => <ExportButton any={anyShown} readKeys={readShown} group={group} />,
    [anyShown, readShown, group],
  );
  const choose = useCallback(
    (key: string) => {
      opener.current = document.activeElement as HTMLElement | null;
      replaceRoute({ name: 'keys', id: key, group });
    },
    [group],
  );
  const close = () => {
    replaceRoute({ name: 'keys', id: null, group });
    opener.current?.focus();
  };
  const showAllGroups = useCallback(() => replaceRoute({ name: 'keys', id, group: null }), [id]);
  const showAll = useCallback(() => {
    clearKeysFilter();
    chooseCompany(null);
    showAllGroups();
  }, [showAllGroups]);
  const listed = { keys: shown.keys, reviewStatusOf: reviewStatusOf, selected: open ? id : null, onChoose: choose };
  return (
    <main className={open ? 'inv' : 'inv no-detail'} id="main">
      <section className="inv-main" aria-labelledby="keys-title">
        <KeysHead keys={keys} reviewStatusOf={reviewStatusOf}>
          {exporting}
        </KeysHead>
        {byId.size > 0 && (
          <search className="filters">
            <SearchBox value={query} onChange={(typed) => changeKeysView({ query: typed })} />
            <FilterBar keys={keys} company={company} group={group} onAllGroups={showAllGroups} onClear={showAll} />
          </search>
        )}
        {unkept && <FailureNote failure={unkept} />}
        <BulkTestPanel />
        <SelectionBar selection={selection} all={keys} shownKeys={shown.keys} />
        {shown.keys.length === 0 ? (
          <KeysEmpty any={byId.size > 0} query={query} onShowAll={showAll} />
        ) : layout === 'table' ? (
          <KeysTable
            table={table}
            items={shown.items}
            reviewStatusOf={reviewStatusOf}
            selected={open ? id : null}
            onChoose={choose}
            selection={selection}
          />
        ) : layout === 'places' ? (
          <PlaceList {...listed} />
        ) : (
          <DueCalendar {...listed} />
        )}
      </section>
      {open && <KeyDetail key={id} id={id} onClose={close} />}
    </main>
  );
}
