import type { SecretSummary } from '../../../../shared/model/key-record';
import { useText } from '../../../messages/t';

/** A value in one line of a list: at most the first characters of a key, dots, and the length. */
export function SecretSummaryText({ summary }: { readonly summary: SecretSummary | null }) {
  const t = useText();
  if (!summary) return <span className="muted">{t('setup.notGiven')}</span>;
  return (
    <>
      <span className="mono">
        {summary.hint}
        <span className="dots muted" aria-hidden="true">
          {summary.hint && ' '}••••••••
        </span>
      </span>{' '}
      <span className="small muted">{t('setup.capture.length', { length: summary.length })}</span>
    </>
  );
}
