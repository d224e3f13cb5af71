import { CircleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Failure } from '../../shared/contract/failure';
import { useText } from '../messages/t';
import { Disclosure } from './disclosure';

type FailureNoteProps = {
  readonly failure: Failure;
  /** More help than the advice: an address to type, a button. */
  readonly children?: ReactNode;
  /** Moves the focus here when the note appears. Use it when the note replaces the focused element. */
  readonly takeFocus?: boolean;
};

/** One failed request in plain words: what happened, the next step, and closed technical details. */
export function FailureNote({ failure, children, takeFocus }: FailureNoteProps) {
  const t = useText();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takeFocus) note.current?.focus();
  }, [takeFocus]);
  return (
    <div className="banner bad failure-note" role="alert" tabIndex={-1} ref={note}>
      <CircleAlert className="i" aria-hidden="true" />
      <div>
        <p>
          <b>{failure.title}.</b> {failure.advice}
        </p>
        {children}
        {failure.details && (
          <Disclosure title={t('kit.details')} quiet>
            <pre className="details-text">{failure.details}</pre>
          </Disclosure>
        )}
      </div>
    </div>
  );
}
