import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { useText } from '../../messages/t';
import { readListAgain } from '../../state/keys-list-store';
import { useKeysView } from '../../state/keys-view-store';
import { useListedKeys } from '../../state/listed-keys';
import { KeysEmpty } from './keys-empty';
import type { Selection } from './selection/use-selection';
import { KeysTable } from './table/keys-table';
import type { Columns } from './table/use-columns';
import { DueCalendar } from './views/due-calendar';
import { PlaceList } from './views/place-list';
import 'texts:inventory';

type ListAreaProps = {
  readonly columns: Columns;
  readonly selection: Selection;
  /** The key whose panel is open. */
  readonly selected: string | null;
  readonly onChoose: (id: string) => void;
  readonly onShowAll: () => void;
};

/** The list in the chosen layout; or why it is not here, or empty. */
export function ListArea({ columns, selection, selected, onChoose, onShowAll }: ListAreaProps) {
  const t = useText();
  const list = useListedKeys((store) => store.list);
  const isOpening = useListedKeys((store) => store.opening);
  const failure = useListedKeys((store) => store.failure);
  const layout = useKeysView((view) => view.layout);
  const views = { selected, onChoose };
  return (
    <>
      {failure && (
        <FailureNote failure={failure}>
          <Button small onPress={readListAgain}>
            {t('app.tryAgain')}
          </Button>
        </FailureNote>
      )}
      {list === null || isOpening ? (
        failure === null && <div className="table-wrap" aria-busy="true" />
      ) : list.listed === 0 ? (
        <KeysEmpty
          any={list.total > 0}
          query={list.view.query}
          company={list.company}
          elsewhere={list.elsewhere}
          onShowAll={onShowAll}
        />
      ) : layout === 'table' ? (
        <KeysTable list={list} columns={columns} selection={selection} {...views} />
      ) : layout === 'places' ? (
        <PlaceList list={list} {...views} />
      ) : (
        <DueCalendar list={list} {...views} />
      )}
    </>
  );
}
