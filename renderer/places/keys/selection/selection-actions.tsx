import { Fragment, type ReactNode } from 'react';
import type { KeyRecord } from '../../../../shared/model/key-record';
import { t } from '../../../messages/t';
import { BulkTestButton } from '../../../tasks/bulk-test/bulk-test-button';
import { LeakAction } from '../../../tasks/checklists/leak-actions';
import { HandOverAction } from '../../../tasks/transfer/hand-over-action';
import { KeepassAction } from '../../../tasks/transfer/keepass-action';
import { ExportAction } from '../../records/export-action';
import { ReviewAction } from '../../reviews/review-action';

/** What an act on picked keys is given. */
export type SelectionActionProps = {
  readonly keys: readonly KeyRecord[];
  /** Takes the ticks away, once the act has taken the keys over. */
  readonly clear: () => void;
};

/** One act on picked keys. It draws its own button, and nothing where it makes no sense for these keys. */
type SelectionAction = {
  readonly id: string;
  readonly draw: (props: SelectionActionProps) => ReactNode;
};

/** What can be done with picked keys, in the order of the bar. An area adds its act as one line here. */
const actions: readonly SelectionAction[] = [
  {
    id: 'test',
    draw: ({ keys }) => <BulkTestButton ids={keys.map(({ id }) => id)}>{t('inventory.selected.test')}</BulkTestButton>,
  },
  { id: 'review', draw: ({ keys }) => <ReviewAction ids={keys.map(({ id }) => id)} /> },
  { id: 'keepass', draw: ({ keys }) => <KeepassAction ids={keys.map(({ id }) => id)} /> },
  { id: 'hand-over', draw: ({ keys }) => <HandOverAction keys={keys} /> },
  { id: 'leak', draw: ({ keys }) => <LeakAction keys={keys} /> },
  { id: 'export', draw: ({ keys }) => <ExportAction ids={keys.map(({ id }) => id)} /> },
];

/** The acts on picked keys. */
export function SelectionActions(props: SelectionActionProps) {
  return actions.map(({ id, draw }) => <Fragment key={id}>{draw(props)}</Fragment>);
}
