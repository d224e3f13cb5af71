import type { FilePreview } from '../../../shared/contract/transfer';
import { groupsOf } from '../../../shared/model/check-by-hand';
import { RadioCards } from '../../kit/radio-cards';
import { useText } from '../../messages/t';
import 'texts:signing';

type SignerChoiceProps = {
  readonly signer: NonNullable<FilePreview['signer']>;
  readonly value: 'mine' | 'other' | null;
  readonly onChange: (value: 'mine' | 'other') => void;
  /** True when the person went on without an answer. */
  readonly isMissing: boolean;
};

/** Asks whether the signing key in a backup is the person's own: a key never becomes theirs without that. */
export function SignerChoice({ signer: { name, fingerprint }, value, onChange, isMissing }: SignerChoiceProps) {
  const t = useText();
  return (
    <>
      <RadioCards
        legend={t('signing.restore.title')}
        value={value}
        onChange={onChange}
        error={isMissing ? t('signing.restore.needed') : null}
        cards={(['mine', 'other'] as const).map((answer) => ({
          value: answer,
          title: t(`signing.restore.${answer}`, { name }),
          hint: t(`signing.restore.${answer}Hint`),
        }))}
      />
      <p className="small">{t('signing.restore.lead', { name, print: groupsOf(fingerprint) })}</p>
    </>
  );
}
