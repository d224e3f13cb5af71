import type { ReactNode } from 'react';
import type { SecretSummary } from '../../../../shared/model/key-record';
import { useText } from '../../../messages/t';

type HeldValueProps = { readonly summary: SecretSummary; readonly action?: ReactNode };

/** A captured value without showing it: at most the first four characters of a key, dots, and the length. */
export function HeldValue({ summary, action }: HeldValueProps) {
  const t = useText();
  return (
    <>
      <div className="held">
        <span className="val mono">
          {summary.hint}
          <span className="dots" aria-hidden="true">
            {' '}
            {'•'.repeat(Math.min(20, Math.max(1, summary.length - summary.hint.length)))}
          </span>
          <span className="hidden-label">{t('setup.capture.hidden')}</span>
        </span>
        {action}
      </div>
      <p className="facts">
        <span>{t('setup.capture.length', { length: summary.length })}</span>
        {summary.hint && (
          <span>
            {t('setup.capture.startsWith')} <b className="mono">{summary.hint}</b>
          </span>
        )}
      </p>
    </>
  );
}
