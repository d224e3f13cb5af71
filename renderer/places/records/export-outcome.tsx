import type { MessageKey } from '../../../shared/messages/catalogue';
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
import 'texts:signing';

type ExportOutcomeProps = Pick<ExportControl, 'job' | 'result'> & {
  /** The sentence about a saved file. */
  readonly saved?: MessageKey;
};

/** The progress of a report and the last result: its file with the fingerprint, or the failure. */
export function ExportOutcome({ job, result, saved = 'records.saved' }: ExportOutcomeProps) {
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
            <Text id={saved} values={{ file: result.file, count: result.keys }} />
          </p>
          <p>
            {result.signedBy
              ? t('signing.signedBy', { name: result.signedBy.name, file: result.file })
              : t('signing.unsigned')}
          </p>
          <Fingerprint sha256={result.sha256} />
        </Banner>
      )}
    </div>
  );
}

/** A file's whole fingerprint with a copy button. */
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
