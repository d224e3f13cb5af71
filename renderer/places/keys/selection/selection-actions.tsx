import { Fragment, type ReactNode } from 'react';
import type { KeyRecord } from '../../../../shared/model/key-record';
import { t } from '../../../messages/t';
import { BulkTestButton } from '../../../tasks/bulk-test/bulk-test-button';
import { LeakAction } from '../../../tasks/checklists/leak-actions';
import { HandOverAction } from '../../../tasks/transfer/hand-over-action';
import { KeepassAction } from '../../../tasks/transfer/keepass-action';
import { ExportAction } from '../../records/export-action';
import { ReviewAction } from '../../reviews/review-action';

/** The props of an action on selected keys. */
export type SelectionActionProps = {
  readonly keys: readonly KeyRecord[];
  /** Clears the selection, once the action has taken the keys. */
  readonly clear: () => void;
};

/** One action on selected keys. It renders its own button, or nothing when it does not apply to these keys. */
type SelectionAction = {
  readonly id: string;
  readonly draw: (props: SelectionActionProps) => ReactNode;
};

/** The actions on selected keys, in the order of the bar. To add an action, add one line here. */
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

/** Renders the actions on selected keys. */
export function SelectionActions(props: SelectionActionProps) {
  return actions.map(({ id, draw }) => <Fragment key={id}>{draw(props)}</Fragment>);
}
