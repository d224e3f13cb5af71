import { CircleCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Output } from '../../../shared/contract/contract';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { PassphraseField } from '../../kit/passphrase-field';
import { ProgressLine } from '../../kit/progress-line';
import { useText } from '../../messages/t';
import { useJob } from '../../state/use-job';
import '../../styles/transfer-list.css';
import 'texts:job';
import 'texts:keepass';

/** Opens a KeePass file with its passphrase and shows what is in it. */
export function KeepassCheckDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const job = useJob('keepass.check');
  const [passphrase, setPassphrase] = useState('');
  const [missing, setMissing] = useState(false);
  const [found, setFound] = useState<Output<'keepass.check'> | null>(null);
  const close = () => {
    job.stop();
    job.clear();
    onClose();
  };
  const check = async () => {
    setMissing(passphrase === '');
    setFound(null);
    if (passphrase === '') return input.current?.focus();
    const answer = await job.run('keepass.check', { passphrase });
    if (answer?.fileName) setFound(answer);
  };
  return (
    <Dialog
      open
      onClose={close}
      title={t('keepass.checkTitle')}
      lead={t('keepass.checkLead')}
      actions={
        !job.running && (
          <>
            <Button onPress={close}>{t('kit.close')}</Button>
            <Button look="primary" onPress={() => form.current?.requestSubmit()}>
              {t('keepass.checkAct')}
            </Button>
          </>
        )
      }
    >
      <form
        ref={form}
        className="keepass-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void check();
        }}
      >
        <PassphraseField
          ref={input}
          label={t('keepass.checkPassphrase')}
          purpose="current-password"
          value={passphrase}
          onChange={setPassphrase}
          error={missing && passphrase === '' ? t('keepass.emptyField') : null}
          autoFocus
        />
      </form>
      <ProgressLine job={job} label={t('keepass.checking')} />
      {job.failure && <FailureNote failure={job.failure} takeFocus />}
      {found?.fileName && (
        <Banner tone="ok" icon={CircleCheck}>
          {t('keepass.checked', { file: found.fileName, count: found.entries, groups: found.groups.length })}
        </Banner>
      )}
    </Dialog>
  );
}
