import type { ReactNode } from 'react';
import type { Failure } from '../../shared/contract/failure';
import { Button } from './button';
import { Dialog } from './dialog';
import { FailureNote } from './failure-note';

type QuestionProps = {
  readonly title: ReactNode;
  readonly lead: ReactNode;
  /** The label of the button that changes nothing. */
  readonly keep: string;
  /** The label of the button that acts, with an icon if it has one. */
  readonly act: ReactNode;
  readonly onKeep: () => void;
  readonly onAct: () => void;
  /** `danger` (red) marks an action that cannot be undone. */
  readonly look?: 'primary' | 'danger';
  readonly busy?: boolean;
  readonly failure?: Failure | null;
  readonly art?: ReactNode;
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
};

/** Asks once before an action that removes something. Esc, the cross and the first button cancel. */
export function Question(props: QuestionProps) {
  const { look = 'primary', busy = false, failure, onKeep } = props;
  return (
    <Dialog
      open
      role="alertdialog"
      onClose={onKeep}
      title={props.title}
      lead={props.lead}
      art={props.art}
      aside={props.aside}
      actions={
        <>
          <Button onPress={onKeep}>{props.keep}</Button>
          <Button look={look} busy={busy} onPress={props.onAct}>
            {props.act}
          </Button>
        </>
      }
    >
      {props.children}
      {failure && <FailureNote failure={failure} takeFocus />}
    </Dialog>
  );
}
