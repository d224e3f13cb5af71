import { compareFixed, type FixedField } from '../../../../shared/doctor/fixed-values';
import { Button } from '../../../kit/button';
import { useText } from '../../../messages/t';
import { FixedNote } from '../../fixed-note';
import type { InstanceDraft } from './instance-draft';

type FixedHintProps = {
  readonly draft: Pick<InstanceDraft, FixedField>;
  readonly onMend: (field: FixedField, value: string) => void;
};

/** Keyquilt's own text below a refusal: the real Patchworks does not say which of the four values is wrong. */
export function FixedHint({ draft, onMend }: FixedHintProps) {
  const t = useText();
  const findings = compareFixed(draft);
  if (findings.length === 0) return null;
  return (
    <section className="pwx-hint" aria-label={t('practice.patchworks.hint')}>
      <p className="hint">{t('practice.patchworks.hint')}</p>
      {findings.map((finding) => (
        <FixedNote
          key={finding.field}
          finding={finding}
          action={
            <Button small look="tint" onPress={() => onMend(finding.field, finding.expected)}>
              {t('practice.patchworks.mend', { expected: finding.expected })}
            </Button>
          }
        />
      ))}
    </section>
  );
}
