import type { ReactNode } from 'react';
import type { Failure } from '../../shared/contract/failure';
import { Button } from './button';
import { Dialog } from './dialog';
import { FailureNote } from './failure-note';

type QuestionProps = {
  readonly title: ReactNode;
  readonly lead: ReactNode;
  /** The button that leaves all as it is. */
  readonly keep: string;
  /** The button that does it, with its picture where it has one. */
  readonly act: ReactNode;
  readonly onKeep: () => void;
  readonly onAct: () => void;
  /** What cannot be taken back is red. */
  readonly look?: 'primary' | 'danger';
  readonly busy?: boolean;
  readonly failure?: Failure | null;
  readonly art?: ReactNode;
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
};

/** Asks once before an act that takes something away. Esc, the cross and the first button keep everything. */
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
