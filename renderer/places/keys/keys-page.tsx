import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Failure } from '../../../shared/contract/failure';
import type { AttentionGroup } from '../../../shared/model/attention';
import type { KeyRecord } from '../../../shared/model/key-record';
import { FailureNote } from '../../kit/failure-note';
import { useApp } from '../../state/app-store';
import { useKey, useReadFailure } from '../../state/keys-store';
import { clearKeysFilter } from '../../state/keys-view-store';
import { readIds } from '../../state/list-ids';
import { useListedKeys } from '../../state/listed-keys';
import { replaceRoute } from '../../state/route-store';
import { BulkTestPanel } from '../../tasks/bulk-test/bulk-test-panel';
import { ExportButton } from '../records/export-button';
import { backToList } from './back-to-list';
import { FilterBar } from './filters/filter-bar';
import { SearchBox } from './filters/search-box';
import { KeyDetail } from './key-detail';
import { KeysHead } from './keys-head';
import { ListArea } from './list-area';
import { SelectionBar } from './selection/selection-bar';
import { useSelection } from './selection/use-selection';
import { useArrangeFailure } from './table/arrangement';
import { useColumns } from './table/use-columns';
import { useRoom } from './use-room';
import '../../styles/keys-table.css';
import '../../styles/keys-layouts.css';
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
  const list = useListedKeys((store) => store.list);
  const { failure: unkept } = useArrangeFailure();
  const opener = useRef<HTMLElement | null>(null);
  const { record, failure: unread, isGone } = useOpenRecord(id);
  useEffect(() => {
    if (!isGone) return;
    // Somebody who is busy in the list keeps the focus there.
    if (document.activeElement === document.body) backToList(group);
    else replaceRoute({ name: 'keys', id: null, group });
  }, [isGone, group]);
  const isOpen = record !== null;
  const columns = useColumns(useApp().settings.keysTable.columns, useRoom(isOpen));
  const selection = useSelection(list);
  const choose = useCallback(
    (key: string) => {
      opener.current = document.activeElement as HTMLElement | null;
      replaceRoute({ name: 'keys', id: key, group });
    },
    [group],
  );
  const close = useCallback(() => {
    replaceRoute({ name: 'keys', id: null, group });
    opener.current?.focus();
  }, [group]);
  const showAllGroups = useCallback(() => replaceRoute({ name: 'keys', id, group: null }), [id]);
  const showAll = useCallback(() => {
    clearKeysFilter();
    showAllGroups();
  }, [showAllGroups]);
  const isListed = list !== null && list.listed > 0;
  // A stable element, so that the header does not render again while somebody types.
  const exporting = useMemo(() => isListed && <ExportButton readList={readShownList} />, [isListed]);
  return (
    <main className={isOpen ? 'inv' : 'inv no-detail'} id="main">
      <section className="inv-main" aria-labelledby="keys-title">
        <KeysHead company={list?.company ?? null} count={list?.inCompany ?? 0} kept={list?.kept ?? 0}>
          {exporting}
        </KeysHead>
        {list?.total !== 0 && (
          <search className="filters">
            <SearchBox />
            <FilterBar group={group} onAllGroups={showAllGroups} onClear={showAll} />
          </search>
        )}
        {unkept && <FailureNote failure={unkept} />}
        {unread && <FailureNote failure={unread} />}
        <BulkTestPanel />
        <SelectionBar selection={selection} listed={list?.listed ?? 0} />
        <ListArea
          columns={columns}
          selection={selection}
          selected={isOpen ? id : null}
          onChoose={choose}
          onShowAll={showAll}
        />
      </section>
      {record && <KeyDetail key={record.id} record={record} onClose={close} />}
    </main>
  );
}

type OpenRecord = {
  readonly record: KeyRecord | null;
  readonly failure: Failure | null;
  readonly isGone: boolean;
};

/**
 * The record of the open panel, null when none is open; and why it could not be read. While another record is read the
 * one before stays, so that the panel does not close in between. `isGone`: the key of the open panel was removed, which
 * took the panel and the focus in it.
 */
function useOpenRecord(id: string | null): OpenRecord {
  const read = useKey(id);
  const failure = useReadFailure();
  const before = useRef<KeyRecord | null>(null);
  const record = id === null ? null : read === undefined ? before.current : read;
  useLayoutEffect(() => {
    before.current = record;
  });
  const isGone = id !== null && read === null && before.current?.id === id;
  return { record, failure: read === undefined ? failure : null, isGone };
}

/** The list as it is shown, for an export. */
async function readShownList() {
  const { list } = useListedKeys.getState();
  const ids = list && (await readIds(list.view));
  return ids && { ids, narrowing: { ...list.view, company: list.company } };
}
