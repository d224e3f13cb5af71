import { type ReactNode, useState } from 'react';
import { send } from '../../state/send';
import { SignerDialog } from './signer-dialog';

/** The question that is open: the waiting key, the name to propose, and whether an earlier key was there. */
type Asking = {
  readonly fingerprint: string;
  readonly typed: string;
  readonly isAgain: boolean;
  readonly done: (isConfirmed: boolean) => void;
};

/** Makes sure that a name stands in what is signed. Draw `dialog` next to the control. */
type SignerQuestion = {
  /**
   * Resolves to false when the person closed the question; then nothing is to be signed. `typed` is a name that they have
   * just given; it is proposed.
   */
  readonly ensure: (typed?: string) => Promise<boolean>;
  readonly dialog: ReactNode;
};

/** Asks for the signer's name once, before the first file is signed. Main refuses to sign without it. */
export function useSigner(): SignerQuestion {
  const [asking, setAsking] = useState<Asking | null>(null);
  const ensure = async (typed = ''): Promise<boolean> => {
    const now = await send('signing.read', {});
    // A failure here comes again from what the person asked for, and is shown there.
    if (!now.ok || !now.value.protected || now.value.current !== null) return true;
    const made = await send('signing.prepare', {});
    if (!made.ok || made.value.waiting === null) return true;
    const { waiting: fingerprint, keys } = made.value;
    const isAgain = keys.some(({ role }) => role === 'own');
    return new Promise((resolve) => {
      const done = (isConfirmed: boolean) => {
        setAsking(null);
        resolve(isConfirmed);
      };
      setAsking({ fingerprint, typed, isAgain, done });
    });
  };
  return { ensure, dialog: asking && <SignerDialog {...asking} /> };
}
