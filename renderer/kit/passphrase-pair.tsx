import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { minPassphraseLength } from '../../shared/model/passphrase';
import { useText } from '../messages/t';
import { PassphraseField } from './passphrase-field';
import { PassphraseMeter } from './passphrase-meter';
import 'texts:protection';

/** A new passphrase, typed twice because a typing error would lock what it protects for good. */
export type PassphrasePair = {
  readonly first: string;
  readonly second: string;
  readonly type: (part: { readonly first?: string; readonly second?: string }) => void;
  readonly problem: 'short' | 'differs' | null;
  /** Call when the second field is left: from then on it says that the two differ. */
  readonly leave: () => void;
  /** Returns the passphrase; returns null and focuses the faulty field when it is not valid. */
  readonly take: () => string | null;
  readonly forget: () => void;
  readonly focus: () => void;
  readonly fields: readonly [RefObject<HTMLInputElement | null>, RefObject<HTMLInputElement | null>];
};

/** Holds both fields and, after the first `take`, their errors. */
export function usePassphrasePair(): PassphrasePair {
  const [typed, setTyped] = useState({ first: '', second: '' });
  const [asked, setAsked] = useState(false);
  const [left, setLeft] = useState(false);
  const one = useRef<HTMLInputElement>(null);
  const two = useRef<HTMLInputElement>(null);
  const { first, second } = typed;
  const wrong = [...first].length < minPassphraseLength ? 'short' : first === second ? null : 'differs';
  return {
    first,
    second,
    type: (part) => setTyped((before) => ({ ...before, ...part })),
    problem: asked || (left && wrong === 'differs' && second !== '') ? wrong : null,
    leave: () => setLeft(true),
    take() {
      setAsked(true);
      if (wrong === 'short') one.current?.focus();
      if (wrong === 'differs') two.current?.focus();
      return wrong === null ? first : null;
    },
    forget() {
      setTyped({ first: '', second: '' });
      setAsked(false);
      setLeft(false);
    },
    focus: () => one.current?.focus(),
    fields: [one, two],
  };
}

type PassphrasePairFieldsProps = {
  readonly pair: PassphrasePair;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly autoFocus?: boolean;
};

/** The two fields, with the judgement of the passphrase between them. */
export function PassphrasePairFields({ pair, label, hint, autoFocus = true }: PassphrasePairFieldsProps) {
  const t = useText();
  const { first, second, type, problem, fields } = pair;
  return (
    <>
      <PassphraseField
        ref={fields[0]}
        label={label}
        hint={hint}
        purpose="new-password"
        value={first}
        onChange={(value) => type({ first: value })}
        error={problem === 'short' ? t('protection.tooShort') : null}
        autoFocus={autoFocus}
      />
      <PassphraseMeter value={first} />
      <PassphraseField
        ref={fields[1]}
        label={t('protection.again')}
        purpose="new-password"
        value={second}
        onChange={(value) => type({ second: value })}
        onBlur={pair.leave}
        error={problem === 'differs' ? t('protection.differs') : null}
      />
    </>
  );
}
