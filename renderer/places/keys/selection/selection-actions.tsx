import { Fragment, memo, type ReactNode } from 'react';
import { t } from '../../../messages/t';
import { BulkTestButton } from '../../../tasks/bulk-test/bulk-test-button';
import { LeakAction } from '../../../tasks/checklists/leak-actions';
import { HandOverAction } from '../../../tasks/transfer/hand-over-action';
import { KeepassAction } from '../../../tasks/transfer/keepass-action';
import { ExportAction } from '../../records/export-action';
import { ReviewAction } from '../../reviews/review-action';
import { TagAction } from './tag-action';

/** The props of an action on selected keys. */
export type SelectionActionProps = {
  readonly ids: readonly string[];
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
    draw: ({ ids }) => (
      <BulkTestButton count={ids.length} readIds={async () => ids}>
        {t('inventory.selected.test')}
      </BulkTestButton>
    ),
  },
  { id: 'review', draw: ({ ids }) => <ReviewAction ids={ids} /> },
  { id: 'tag', draw: ({ ids }) => <TagAction ids={ids} /> },
  { id: 'keepass', draw: ({ ids }) => <KeepassAction ids={ids} /> },
  { id: 'hand-over', draw: ({ ids }) => <HandOverAction ids={ids} /> },
  { id: 'leak', draw: ({ ids }) => <LeakAction ids={ids} /> },
  { id: 'export', draw: ({ ids }) => <ExportAction ids={ids} /> },
];

/** Renders the actions on selected keys. */
export const SelectionActions = memo(function SelectionActions(props: SelectionActionProps) {
  return actions.map(({ id, draw }) => <Fragment key={id}>{draw(props)}</Fragment>);
});
