import { Banner } from '../../kit/banner';
import { CopyButton } from '../../kit/copy-button';
import { FailureNote } from '../../kit/failure-note';
import { ProgressLine } from '../../kit/progress-line';
import { Text, useText } from '../../messages/t';
import { send } from '../../state/send';
import type { ExportControl } from './use-export';
import '../../styles/records.css';
import 'texts:job';
import 'texts:records';

/** The report that is being made, and how the last one ended: where it went, with its fingerprint, or what went wrong. */
export function ExportOutcome({ job, result }: Pick<ExportControl, 'job' | 'result'>) {
  const t = useText();
  return (
    <div className="export-outcome">
      <ProgressLine job={job} label={t('records.exporting')} />
      {job.failure && <FailureNote failure={job.failure} />}
      {job.stopped && <Banner>{t('records.stopped')}</Banner>}
      {result?.outcome === 'printed' && <Banner tone="ok">{t('records.printed')}</Banner>}
      {result?.outcome === 'saved' && (
        <Banner tone="ok">
          <p>
            <Text id="records.saved" values={{ file: result.file, count: result.keys }} />
          </p>
          <Fingerprint sha256={result.sha256} />
        </Banner>
      )}
    </div>
  );
}

/** A file's fingerprint, whole and to be copied. */
export function Fingerprint({ sha256 }: { readonly sha256: string }) {
  const t = useText();
  return (
    <p className="file-mark">
      <span className="small">{t('records.fingerprint')}</span>
      <code>{sha256}</code>
      <CopyButton copy={() => send('clipboard.copyText', { text: sha256 })}>{t('records.copyFingerprint')}</CopyButton>
    </p>
  );
}
