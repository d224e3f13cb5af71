import { FileSpreadsheet, FileText, Printer } from 'lucide-react';
import type { SignOff } from '../../../shared/review/review';
import { Button } from '../../kit/button';
import { CopyButton } from '../../kit/copy-button';
import { FailureNote } from '../../kit/failure-note';
import { LinkButton } from '../../kit/link-button';
import { ProgressLine } from '../../kit/progress-line';
import { dayWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { go } from '../../state/route-store';
import { send } from '../../state/send';
import { toast } from '../../state/toast-store';
import { useAction } from '../../state/use-action';
import { SignerPrint } from '../../tasks/signing/signer-dialog';
import { useSigner } from '../../tasks/signing/use-signer';
import { useExport } from '../records/use-export';
import 'texts:signing';
import 'texts:job';

/** A signed review's fingerprint and its two files, with a link to check a returned one. */
export function SignedFiles({ id, signOff }: { readonly id: string; readonly signOff: SignOff }) {
  const t = useText();
  const { run, failure, busy } = useAction();
  const { job, result, run: make, dialog } = useExport(`review.${id}`);
  const signer = useSigner();
  const failed = failure ?? job.failure;
  const saveCsv = async () => {
    if (!(await signer.ensure())) return;
    const answer = await run('reviews.saveCsv', { id });
    if (answer?.saved) toast(t('review.signed.saved'));
  };
  return (
    <section className="sign-end" aria-labelledby="signed-files">
      <h2 id="signed-files">{t('review.signed.fingerprint')}</h2>
      <p className="fingerprint">{signOff.csvSha256}</p>
      <p className="hint">{t('review.signed.fingerprintHint')}</p>
      <div className="form-acts">
        <CopyButton
          copy={() => send('clipboard.copyText', { text: signOff.csvSha256 })}
          label={t('review.signed.copy')}
        />
        <Button small busy={busy} onPress={() => void saveCsv()}>
          <FileSpreadsheet className="i" aria-hidden="true" />
          {t('review.signed.saveCsv')}
        </Button>
        <Button small busy={job.running} onPress={() => void make('reports.review', { id, format: 'pdf' })}>
          <FileText className="i" aria-hidden="true" />
          {t('review.signed.savePdf')}
        </Button>
        <Button small busy={job.running} onPress={() => void make('reports.review', { id, format: 'print' })}>
          <Printer className="i" aria-hidden="true" />
          {t('review.signed.print')}
        </Button>
      </div>
      <ProgressLine job={job} label={t('review.signed.making')} />
      {result?.outcome === 'saved' && (
        <p className="small" role="status">
          {t('review.signed.savedAs', { file: result.file })}
        </p>
      )}
      {dialog}
      {signer.dialog}
      {failed && <FailureNote failure={failed} />}
      <p className="small">
        <LinkButton onPress={() => go({ name: 'records' })}>{t('review.signed.check')}</LinkButton>
      </p>
      {signOff.signedWith && (
        <>
          <p className="small">{t('signing.who.signedWith', { name: signOff.signedWith.name })}</p>
          <SignerPrint fingerprint={signOff.signedWith.fingerprint} />
        </>
      )}
      <div className="sigline" aria-hidden="true" />
      <p className="small">{t('review.sign.line', { name: signOff.name, day: dayWords(signOff.at) })}</p>
    </section>
  );
}
