import { FileSpreadsheet } from 'lucide-react';
import type { SignOff } from '../../shared/review/review';
import { Button } from '../kit/button';
import { CopyButton } from '../kit/copy-button';
import { FailureNote } from '../kit/failure-note';
import { dayWords } from '../messages/dates';
import { useText } from '../messages/t';
import { ask } from '../state/ask';
import { toast } from '../state/toast-store';
import { useAction } from '../state/use-action';

/** The fingerprint of a signed review, its two files, and the way to check one that came back. */
export function SignedFiles({ id, signOff }: { readonly id: string; readonly signOff: SignOff }) {
  const t = useText();
  const { run, failure, busy } = useAction();
  const saveCsv = async () => {
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
          copy={() => ask('clipboard.copyText', { text: signOff.csvSha256 })}
          label={t('review.signed.copy')}
        />
        <Button small busy={busy} onPress={() => void saveCsv()}>
          <FileSpreadsheet className="i" aria-hidden="true" />
          {t('review.signed.saveCsv')}
        </Button>
      </div>
      {failure && <FailureNote failure={failure} />}
      <div className="sigline" aria-hidden="true" />
      <p className="small">{t('review.sign.line', { name: signOff.name, day: dayWords(signOff.at) })}</p>
    </section>
  );
}
