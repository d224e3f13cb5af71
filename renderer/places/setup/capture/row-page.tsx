import { useRef, useState } from 'react';
import { patchworksGenerate } from '../../../../shared/guides/patchworks-generate';
import { GuideSplit } from '../../../guide/guide-split';
import { TextField } from '../../../kit/text-field';
import { Text, useText } from '../../../messages/t';
import { type PageProps, useSetup } from '../use-setup';
import { WizardPage } from '../wizard-page';

const row = patchworksGenerate.steps[5];
const parts = ['name', 'visibleCharacters', 'shownTime'] as const;
// A list never shows a whole key. More than this is probably the key itself, which must not be stored unencrypted.
const maxLength = 12;

/** Notes how the dashboard's list shows the new key, so that the right row is found for revocation. */
export function RowPage({ record }: PageProps) {
  const t = useText();
  const saving = useSetup(record.id);
  const [typed, setTyped] = useState({
    name: record.row?.name ?? '',
    visibleCharacters: record.row?.visibleCharacters ?? '',
    shownTime: record.row?.shownTime ?? '',
  });
  const [attempt, setAttempt] = useState(0);
  const tooLong = typed.visibleCharacters.trim().length > maxLength;
  const error = attempt > 0 && tooLong ? t('setup.row.tooLong', { longest: maxLength }) : null;
  const noted = useRef(typed);
  const save = () => {
    if (tooLong || parts.every((part) => typed[part] === noted.current[part])) return;
    noted.current = typed;
    void saving.change({ row: typed });
  };
  const press = () => {
    setAttempt(attempt + 1);
    const given = parts.some((part) => typed[part].trim() !== '');
    if (!tooLong) void saving.goTo({ step: 'test', page: 0 }, given ? { row: typed } : {});
  };
  return (
    <WizardPage
      record={record}
      saving={saving}
      title={t(row.title)}
      lead={<Text id="setup.row.lead" />}
      attempt={attempt}
      problems={error ? [{ fieldId: 'row-visibleCharacters', text: error }] : []}
      primary={{ label: t('setup.row.act'), press }}
    >
      <GuideSplit step={row}>
        <div className="stack page-part">
          {parts.map((part) => (
            <TextField
              key={part}
              id={`row-${part}`}
              label={t(`setup.row.${part}`)}
              hint={t(`setup.row.${part}.hint`)}
              value={typed[part]}
              onChange={(value) => setTyped({ ...typed, [part]: value })}
              onBlur={save}
              error={part === 'visibleCharacters' ? error : null}
            />
          ))}
        </div>
      </GuideSplit>
    </WizardPage>
  );
}
