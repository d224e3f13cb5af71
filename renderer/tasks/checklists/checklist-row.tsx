import { Check, ShieldCheck } from 'lucide-react';
import type { ChecklistLine, ChecklistReason, ChecklistView } from '../../../shared/checklists/checklist';
import type { CopyOutcome } from '../../../shared/checklists/checklist-words';
import { State } from '../../kit/badge';
import { FailureNote } from '../../kit/failure-note';
import { SystemTag } from '../../kit/system-tag';
import { Tick } from '../../kit/tick';
import { dateTimeWords, dayWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { unread, useKey } from '../../state/keys-store';
import { useAction } from '../../state/use-action';
import { actWords } from './act-words';
import { ChecklistAct } from './checklist-act';
import { ChecklistNote } from './checklist-note';
import { CopyAnswer } from './copy-answer';

type ChecklistRowProps = {
  readonly line: ChecklistLine;
  readonly checklist: ChecklistView;
  readonly keep: (view: ChecklistView | null) => void;
};

/**
 * One item: the tick, the key, the reasons, and the link to its task. An item that the inventory shows as done needs no
 * tick.
 */
export function ChecklistRow({ line, checklist, keep }: ChecklistRowProps) {
  const t = useText();
  const key = useKey(line.keyId);
  const { run, failure } = useAction();
  const { act, tick, shown } = line;
  const open = checklist.endedAt === null;
  const name = key === undefined ? unread : key ? key.name.value || t('inventory.unnamed') : '';
  const named = line.keyId !== null && act !== 'note';
  const words = named
    ? t('checklists.actOn', { act: actWords(act).title, name: name || t('checklists.keyGone') })
    : actWords(act).title;
  const set = async (done: boolean, outcome?: CopyOutcome) =>
    keep(await run('checklists.tick', { id: checklist.id, item: line.id, done, ...(outcome && { outcome }) }));
  return (
    <li className={tick || shown ? 'done' : undefined}>
      {shown || !open || act === 'copy' ? (
        <span aria-hidden="true" />
      ) : (
        <Tick checked={tick !== null} onChange={(done) => void set(done)} labelHidden>
          {t('checklists.tick', { what: words })}
        </Tick>
      )}
      <div className="checklist-what">
        {key && act !== 'note' && act !== 'copy' && (
          <p className="checklist-key">
            <b>{name}</b> <SystemTag system={key.system} /> <span className="muted">{key.company}</span>
          </p>
        )}
        {shown && (
          <State tone="ok" icon={shown.confirmed ? ShieldCheck : Check}>
            {t(shown.confirmed ? 'checklists.confirmed' : 'checklists.shown')}
          </State>
        )}
        {!open && !shown && !tick && <State>{t('checklists.leftOpen')}</State>}
        {act === 'copy' && <CopyAnswer line={line} open={open} answer={(done, outcome) => void set(done, outcome)} />}
        {tick && act !== 'copy' && (
          <p className="hint">{t('checklists.tickedBy', { who: tick.by, when: dateTimeWords(tick.at) })}</p>
        )}
        {shown && act !== 'note' && (
          <p className="hint">{t(`checklists.shownAt.${shown.known}`, { when: dateTimeWords(shown.at) })}</p>
        )}
        {act === 'end' && tick && !shown && key?.leaked && <p className="hint">{t('checklists.act.end.noProof')}</p>}
        {act !== 'copy' && <ChecklistWhy why={line.why} />}
        {act === 'note' && <ChecklistNote key={checklist.note} checklist={checklist} keep={keep} />}
        {open && !shown && <ChecklistAct line={line} record={key} />}
        {failure && <FailureNote failure={failure} />}
      </div>
    </li>
  );
}

/** The reasons for an item, each with its origin and time. */
function ChecklistWhy({ why }: { readonly why: readonly ChecklistReason[] }) {
  const t = useText();
  if (why.length === 0) return null;
  return (
    <ul className="checklist-why">
      {why.map(({ code, who, at, known, text, machine = '' }) => {
        const event = code !== 'owns' && who !== '' && code !== 'contact';
        return (
          <li key={`${code} ${at} ${who} ${text}`}>
            {t(`checklists.why.${code}`, { who, text, machine, when: event ? dateTimeWords(at) : '' })}
            {!event && at !== '' && (
              <span className="muted">
                {' '}
                {t('checklists.whyKnown', { known: t(`kit.known.${known}`), day: dayWords(at) })}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
