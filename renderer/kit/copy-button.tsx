import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Answer, Failure } from '../../shared/contract/failure';
import { useText } from '../messages/t';
import { announce } from '../state/announcer';
import { Button } from './button';
import { FailureNote } from './failure-note';

type CopyButtonProps = {
  /** Copies; a request to main can be passed directly. */
  readonly copy: () => Promise<Answer<unknown>>;
  readonly children?: ReactNode;
  /** What is copied, for screen readers, because several buttons on a page have the same text. */
  readonly label?: string;
  /** Shown and announced instead of "Copied", for example how long the value stays on the clipboard. */
  readonly done?: string;
  readonly onCopied?: () => void;
  readonly small?: boolean;
};

const shownMilliseconds = 4000;

/** Copies and confirms it in place for a short time. A failure is shown directly below. */
export function CopyButton({ copy, children, label, done, onCopied, small = true }: CopyButtonProps) {
  const t = useText();
  const [copied, setCopied] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    if (copied === 0) return;
    const timer = setTimeout(() => setCopied(0), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [copied]);
  const press = async () => {
    const answer = await copy();
    setFailure(answer.ok ? null : answer.failure);
    if (!answer.ok) return;
    setCopied((turn) => turn + 1);
    announce(done ?? t('kit.copied'));
    onCopied?.();
  };
  return (
    <>
      <Button
        small={small}
        look={copied ? 'done' : 'default'}
        onPress={() => void press()}
        {...(label ? { label } : {})}
      >
        {copied ? <Check className="i" aria-hidden="true" /> : <Copy className="i" aria-hidden="true" />}
        {copied ? (done ?? t('kit.copied')) : (children ?? t('kit.copy'))}
      </Button>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
