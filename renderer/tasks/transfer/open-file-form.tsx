import { type Ref, useRef, useState } from 'react';
import type { FilePreview } from '../../../shared/contract/transfer';
import { PassphraseField } from '../../kit/passphrase-field';
import { useText } from '../../messages/t';
import type { JobControl } from '../../state/use-job';
import type { ChosenFile } from './chosen-file';

type OpenFileFormProps = {
  readonly chosen: ChosenFile;
  readonly job: JobControl;
  readonly onOpened: (preview: FilePreview) => void;
  readonly ref: Ref<HTMLFormElement>;
};

/**
 * Asks for a file's passphrase and has main open the file. After a wrong one, another can be typed without choosing the
 * file again.
 */
export function OpenFileForm({ chosen, job, onOpened, ref }: OpenFileFormProps) {
  const t = useText();
  const field = useRef<HTMLInputElement>(null);
  const [passphrase, setPassphrase] = useState('');
  const [missing, setMissing] = useState(false);
  const open = async () => {
    setMissing(passphrase === '');
    if (passphrase === '') return field.current?.focus();
    const preview = await job.run('transfer.open', { file: chosen.file, passphrase });
    if (!preview) return;
    setPassphrase('');
    onOpened(preview);
  };
  return (
    <form
      ref={ref}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <p className="chosen-file">
        <b>{chosen.name}</b>
      </p>
      <PassphraseField
        ref={field}
        label={t('transfer.take.passphrase')}
        purpose="current-password"
        value={passphrase}
        onChange={setPassphrase}
        error={missing ? t('transfer.passphraseMissing') : null}
        autoFocus
      />
    </form>
  );
}
