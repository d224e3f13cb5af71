import { useState } from 'react';
import { compareFixed, type FixedField, type FixedFinding } from '../../../../shared/doctor/fixed-values';
import { FixedNote } from '../../../guide/fixed-note';
import { Banner } from '../../../kit/banner';
import { Button } from '../../../kit/button';
import { CopyButton } from '../../../kit/copy-button';
import { TextField } from '../../../kit/text-field';
import { Text, useText } from '../../../messages/t';
import { announce } from '../../../state/announcer';
import { send } from '../../../state/send';

const fields = ['url', 'version'] as const satisfies readonly FixedField[];
const maxLength = 500;

/** Compares the URL and Version that a person reads in Patchworks with its documentation. Sends and stores nothing. */
export function CompareFixed() {
  const t = useText();
  const [shown, setShown] = useState<Readonly<Record<FixedField, string>>>({ url: '', version: '' });
  const [findings, setFindings] = useState<readonly FixedFinding[] | null>(null);
  const compare = () => {
    const found = compareFixed(shown);
    setFindings(found);
    announce(found.map(({ code }) => t(`fixed.${code}.title`)).join('. '));
  };
  return (
    <form
      className="compare"
      aria-labelledby="compare-fixed"
      onSubmit={(event) => {
        event.preventDefault();
        compare();
      }}
    >
      <h2 id="compare-fixed">{t('handover.compare.title')}</h2>
      <p className="hint">
        <Text id="handover.compare.lead" />
      </p>
      <div className="compare-fields">
        {fields.map((field) => (
          <TextField
            key={field}
            label={t(`handover.compare.${field}`)}
            value={shown[field]}
            maxLength={maxLength}
            onChange={(value) => {
              setShown({ ...shown, [field]: value });
              setFindings(null);
            }}
          />
        ))}
        <Button type="submit">{t('handover.compare.act')}</Button>
      </div>
      {findings?.map((finding) => (
        <FixedNote
          key={finding.field}
          finding={finding}
          action={
            <CopyButton copy={() => send('clipboard.copyText', { text: finding.expected })}>
              {t('setup.copyLabel', { name: t(`handover.field.${finding.field}`) })}
            </CopyButton>
          }
        />
      ))}
      {findings?.length === 0 && (
        <Banner tone="ok">
          <Text id="handover.compare.same" />
        </Banner>
      )}
    </form>
  );
}
