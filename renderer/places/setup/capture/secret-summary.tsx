import type { SecretSummary } from '../../../../shared/model/key-record';
import { useText } from '../../../messages/t';

/** A value in one line of a list: the start of a key at most, dots, and the length. */
export function SecretSummaryText({ mark }: { readonly mark: SecretSummary | null }) {
  const t = useText();
  if (!mark) return <span className="muted">{t('setup.notGiven')}</span>;
  return (
    <>
      <span className="mono">
        {mark.hint}
        <span className="dots muted" aria-hidden="true">
          {mark.hint && ' '}••••••••
        </span>
      </span>{' '}
      <span className="small muted">{t('setup.capture.length', { length: mark.length })}</span>
    </>
  );
}
