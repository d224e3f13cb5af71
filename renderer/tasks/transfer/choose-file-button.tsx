import { type ReactNode, useState } from 'react';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { useAction } from '../../state/use-action';
import type { ChosenFile } from './chosen-file';
import { TakeDialog } from './take-dialog';

type ChooseFileButtonProps = {
  readonly children: ReactNode;
  /** What people look for here. The file itself determines its kind. */
  readonly expected: 'backup' | 'handover';
};

/**
 * Asks for an encrypted file and opens it in a dialog. Another kind of file is reported here, before any passphrase.
 */
export function ChooseFileButton({ children, expected }: ChooseFileButtonProps) {
  const { run, busy, failure } = useAction();
  const [file, setFile] = useState<ChosenFile | null>(null);
  const choose = async () => {
    const answer = await run('transfer.choose', {});
    if (answer?.chosen) setFile(answer.chosen);
  };
  return (
    <>
      <Button busy={busy} onPress={() => void choose()}>
        {children}
      </Button>
      {failure && <FailureNote failure={failure} />}
      {file && <TakeDialog chosen={file} expected={expected} onClose={() => setFile(null)} />}
    </>
  );
}
