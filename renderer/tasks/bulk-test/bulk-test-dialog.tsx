import { Ban, Check, CircleQuestionMark, Clock, type LucideIcon, X } from 'lucide-react';
import type { BulkTestLine } from '../../../shared/contract/bulk-test';
import { bulkTestOutcomes, sortLines } from '../../../shared/contract/bulk-test-outcomes';
import { serviceFacts } from '../../../shared/model/services/services';
import { codedText } from '../../guide/coded-text';
import { State, type Tone } from '../../kit/badge';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { Disclosure } from '../../kit/disclosure';
import { SystemTag } from '../../kit/system-tag';
import { dateTimeWords } from '../../messages/dates';
import { hasText, t as say, useText } from '../../messages/t';
import { type BulkTestResult, startBulkTest } from '../../state/bulk-test-store';
import { unread, useKey } from '../../state/keys-store';
import { openKey } from '../../state/route-store';
import 'texts:bulk-test';
import 'texts:doctor';

const badges: Readonly<Record<BulkTestLine['outcome'], { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  'newly-failing': { tone: 'bad', icon: X },
  'still-failing': { tone: 'bad', icon: X },
  'newly-passing': { tone: 'ok', icon: Check },
  'still-passing': { tone: 'ok', icon: Check },
  'not-checked': { tone: 'warn', icon: CircleQuestionMark },
  waiting: { tone: 'quiet', icon: Clock },
  skipped: { tone: 'quiet', icon: Ban },
};

/** Outcomes that changed are expanded at first, the others collapsed. */
const openAtFirst: readonly BulkTestLine['outcome'][] = ['newly-failing', 'newly-passing', 'not-checked', 'waiting'];

/** The maximum number of rows per outcome; the Keys page has them all. */
const maxShown = 100;

type BulkTestDialogProps = { readonly result: BulkTestResult; readonly onClose: () => void };

/** The result of a bulk test: the keys by outcome, with the reason where there is one. */
export function BulkTestDialog({ result, onClose }: BulkTestDialogProps) {
  const t = useText();
  const sorted = sortLines(result.lines);
  const rest = sorted.waiting.map(({ id }) => id);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('bulkTest.summary')}
      lead={t('bulkTest.summaryLead', { count: result.lines.length, when: dateTimeWords(result.finishedAt) })}
      actions={
        <>
          {rest.length > 0 && (
            <Button
              onPress={() => {
                onClose();
                void startBulkTest(rest);
              }}
            >
              {t('bulkTest.rest', { count: rest.length })}
            </Button>
          )}
          <Button look="primary" onPress={onClose}>
            {t('kit.close')}
          </Button>
        </>
      }
    >
      {bulkTestOutcomes
        .filter((outcome) => sorted[outcome].length > 0)
        .map((outcome) => (
          <Disclosure
            key={outcome}
            quiet
            open={openAtFirst.includes(outcome) || sorted[outcome].some(({ reason }) => reason === 'asked')}
            title={
              <State {...badges[outcome]}>
                {t('bulkTest.group', { outcome: t(`bulkTest.outcome.${outcome}`), count: sorted[outcome].length })}
              </State>
            }
          >
            <ul className="bulk-test-keys">
              {sorted[outcome].slice(0, maxShown).map((line) => (
                <Line key={line.id} line={line} onOpen={onClose} />
              ))}
            </ul>
            {sorted[outcome].length > maxShown && (
              <p className="hint">{t('bulkTest.more', { count: sorted[outcome].length - maxShown })}</p>
            )}
          </Disclosure>
        ))}
    </Dialog>
  );
}

function Line({ line, onOpen }: { readonly line: BulkTestLine; readonly onOpen: () => void }) {
  const t = useText();
  const record = useKey(line.id);
  if (record === undefined) return <li aria-busy="true">{unread}</li>;
  if (!record) return null;
  const open = () => {
    onOpen();
    openKey(line.id);
  };
  const reason = reasonWords(line.reason, { ...serviceFacts(record.system), company: record.company });
  return (
    <li>
      <button type="button" className="link-btn" onClick={open}>
        {record.name.value || t('inventory.unnamed')}
      </button>
      <SystemTag system={record.system} />
      <span className="muted">{record.company}</span>
      {reason && <span className="bulk-test-why">{reason}</span>}
    </li>
  );
}

/** Why a key has no result, or what its test found; empty when there is nothing to say. */
function reasonWords(reason: string, facts: Readonly<Record<string, string>>): string {
  if (reason === '') return '';
  const own = `bulkTest.reason.${reason}`;
  return hasText(own) ? say(own) : (codedText(`verdict.${reason}.title`, facts) ?? '');
}
