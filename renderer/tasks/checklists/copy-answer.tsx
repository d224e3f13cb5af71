import type { ChecklistLine, ChecklistReason } from '../../../shared/checklists/checklist';
import { copyOutcomes } from '../../../shared/checklists/checklist-words';
import { codedText } from '../../guide/coded-text';
import { Button } from '../../kit/button';
import { dateTimeWords } from '../../messages/dates';
import { useText } from '../../messages/t';

type CopyAnswerProps = {
  readonly line: ChecklistLine;
  readonly open: boolean;
  readonly answer: (done: boolean, outcome?: (typeof copyOutcomes)[number]) => void;
};

/** One copy of a value that leaked, and what became of it: each copy gets an answer of its own. */
export function CopyAnswer({ line, open, answer }: CopyAnswerProps) {
  const t = useText();
  const { tick, why } = line;
  const what = why.map((each) => copyWords(each)).join(' ');
  return (
    <>
      <p>{what}</p>
      {tick && (
        <p className="hint">
          {t('checklists.copy.said', {
            outcome: tick.outcome ? t(`checklists.copy.${tick.outcome}`) : t('checklists.shown'),
            who: tick.by,
            when: dateTimeWords(tick.at),
          })}
        </p>
      )}
      {open && (
        <fieldset className="copy-acts acts">
          <legend className="hidden-label">{t('checklists.copy.question')}</legend>
          {copyOutcomes.map((outcome) => (
            <Button
              key={outcome}
              small
              look={tick?.outcome === outcome ? 'tint' : 'default'}
              label={`${t(`checklists.copy.${outcome}`)}: ${what}`}
              onPress={() => answer(true, outcome)}
            >
              {t(`checklists.copy.${outcome}`)}
            </Button>
          ))}
          {tick && (
            <Button small onPress={() => answer(false)}>
              {t('checklists.copy.back')}
            </Button>
          )}
        </fieldset>
      )}
    </>
  );
}

/** A copy in words: what it is, who has or made it, where and when. */
export function copyWords({ code, who, at, text, machine = '', field = '' }: ChecklistReason): string {
  const values = { who, text, machine, field, when: dateTimeWords(at) };
  return codedText(`checklists.copyOf.${code}`, values) ?? codedText(`checklists.why.${code}`, values) ?? text;
}
