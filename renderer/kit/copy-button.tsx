import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Answer, Failure } from '../../shared/contract/failure';
import { useText } from '../messages/t';
import { announce } from '../state/announcer';
import { Button } from './button';
import { FailureNote } from './failure-note';

type CopyButtonProps = {
  /** Does the copying; a request to main fits as it is. */
  readonly copy: () => Promise<Answer<unknown>>;
  readonly children?: ReactNode;
  /** What is copied, for screen readers: several buttons on a page read the same. */
  readonly label?: string;
  /** Said and shown instead of "Copied", for instance how long it stays on the clipboard. */
  readonly done?: string;
  readonly onCopied?: () => void;
  readonly small?: boolean;
};

const shownMilliseconds = 4000;

/** Copies, and says for a while in its own place that it did. A failed copy says so right below. */
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
