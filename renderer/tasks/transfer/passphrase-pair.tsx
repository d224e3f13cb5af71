import { type RefObject, useRef, useState } from 'react';
import { minPassphraseLength } from '../../../shared/model/passphrase';
import { PassphraseField } from '../../kit/passphrase-field';
import { PassphraseMeter } from '../../kit/passphrase-meter';
import { useText } from '../../messages/t';

/** A new passphrase, typed twice because a typing error would lock the file for good. */
export type PassphrasePair = {
  readonly first: string;
  readonly second: string;
  readonly type: (part: { readonly first?: string; readonly second?: string }) => void;
  readonly problem: 'short' | 'differs' | null;
  /** Returns the passphrase; returns null and focuses the faulty field when it is not valid. */
  readonly take: () => string | null;
  readonly forget: () => void;
  readonly fields: readonly [RefObject<HTMLInputElement | null>, RefObject<HTMLInputElement | null>];
};

/** Holds both fields and, after the first `take`, their errors. */
export function usePassphrasePair(): PassphrasePair {
  const [typed, setTyped] = useState({ first: '', second: '' });
  const [asked, setAsked] = useState(false);
  const one = useRef<HTMLInputElement>(null);
  const two = useRef<HTMLInputElement>(null);
  const { first, second } = typed;
  const wrong = [...first].length < minPassphraseLength ? 'short' : first === second ? null : 'differs';
  return {
    first,
    second,
    type: (part) => setTyped((before) => ({ ...before, ...part })),
    problem: asked ? wrong : null,
    take() {
      setAsked(true);
      if (wrong === 'short') one.current?.focus();
      if (wrong === 'differs') two.current?.focus();
      return wrong === null ? first : null;
    },
    forget() {
      setTyped({ first: '', second: '' });
      setAsked(false);
    },
    fields: [one, two],
  };
}

/** The two fields. */
export function PassphrasePairFields({ pair }: { readonly pair: PassphrasePair }) {
  const t = useText();
  const { first, second, type, problem, fields } = pair;
  return (
    <>
      <PassphraseField
        ref={fields[0]}
        label={t('transfer.passphrase')}
        hint={t('transfer.passphraseHint')}
        purpose="new-password"
        value={first}
        onChange={(value) => type({ first: value })}
        error={problem === 'short' ? t('transfer.passphraseShort') : null}
        autoFocus
      />
      <PassphraseMeter value={first} />
      <PassphraseField
        ref={fields[1]}
        label={t('transfer.passphraseAgain')}
        purpose="new-password"
        value={second}
        onChange={(value) => type({ second: value })}
        error={problem === 'differs' ? t('transfer.passphraseDiffers') : null}
      />
    </>
  );
}
