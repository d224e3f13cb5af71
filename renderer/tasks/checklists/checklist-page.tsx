import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ChecklistLine, ChecklistView } from '../../../shared/checklists/checklist';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { PageTitle } from '../../kit/page-title';
import { dateTimeWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { readChecklists } from '../../state/checklists-store';
import { useFollowed } from '../../state/follow-inventory';
import { useAreRead, useKeys, useReadFailure } from '../../state/keys-store';
import { send } from '../../state/send';
import { useUndone } from '../../state/undone-store';
import { useAction } from '../../state/use-action';
import { actWords } from './act-words';
import { ChecklistRow } from './checklist-row';
import { useChecklistTitle } from './checklist-title';
import '../../styles/checklists.css';
import 'texts:key-tasks';
import 'texts:checklists';
import 'texts:inventory';

/** One checklist: the items in order, their reasons, and what is done. Renewed when keys change. */
export function ChecklistPage({ id }: { readonly id: string }) {
  const [checklist, setChecklist] = useState<ChecklistView | null>(null);
  // A changed key may have completed an item.
  const turn = useUndone('checklist', id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an undo of a tick asks again
  const read = useCallback(() => send('checklists.read', { id }), [id, turn]);
  const { answer, failure } = useFollowed(read);
  const keep = useCallback((view: ChecklistView | null) => {
    if (view) setChecklist(view);
    void readChecklists();
  }, []);
  useEffect(() => {
    if (answer) keep(answer);
  }, [answer, keep]);
  return (
    <main className="page" id="main">
      <div className="page-in narrow-in">
        {failure && <FailureNote failure={failure} />}
        {checklist && <Read checklist={checklist} keep={keep} />}
      </div>
    </main>
  );
}

/** The keys that the page shows at first, in any of its parts. */
function keysAtFirst({ subject, lines }: ChecklistView): readonly string[] {
  const shown = new Map<string, string[]>();
  for (const { act, keyId } of lines) {
    const ids = shown.get(act) ?? [];
    if (keyId !== null && ids.length < maxAtFirst) shown.set(act, [...ids, keyId]);
  }
  return [...(subject.kind === 'leak' ? [subject.keyId] : []), ...[...shown.values()].flat()];
}

/** Waits for the keys of the first lines, so that no line grows while somebody reads. */
function Read(props: OpenedProps) {
  const [ids] = useState(() => keysAtFirst(props.checklist));
  useKeys(ids);
  const read = useAreRead(ids);
  const failed = useReadFailure() !== null;
  const [opened, setOpened] = useState(false);
  if (!opened && (read || failed)) setOpened(true);
  return opened && <Opened {...props} />;
}

type OpenedProps = { readonly checklist: ChecklistView; readonly keep: (view: ChecklistView | null) => void };

/** The number of items of one act shown at first; a button shows the rest. */
const maxAtFirst = 60;

function Opened({ checklist, keep }: OpenedProps) {
  const t = useText();
  const title = useChecklistTitle(checklist.subject);
  const { run, busy, failure } = useAction();
  const { lines, endedAt, subject } = checklist;
  const done = lines.filter(({ tick, shown }) => tick !== null || shown !== null).length;
  const acts = useMemo(() => [...new Set(lines.map(({ act }) => act))], [lines]);
  const end = async () => {
    const ended = await run('checklists.end', { id: checklist.id });
    keep(ended);
    if (ended) announce(t('checklists.ended'));
  };
  return (
    <>
      <div className="page-head">
        <div>
          <PageTitle>{title}</PageTitle>
          <p className="lead">
            {t(subject.kind === 'leaver' ? 'checklists.leaver.lead' : `checklists.leak.lead.${subject.choice}`)}
          </p>
          <p className="hint">
            {t('checklists.by', { who: checklist.startedBy, when: dateTimeWords(checklist.startedAt) })}
            {' · '}
            {t('checklists.count', { done, total: lines.length })}
          </p>
        </div>
      </div>
      {endedAt !== null && <Banner live="none">{t('checklists.endedBanner', { when: dateTimeWords(endedAt) })}</Banner>}
      {lines.length === 0 && <p className="card card-pad">{t('checklists.nothing')}</p>}
      {acts.map((act, place) => (
        <Part
          key={act}
          number={place + 1}
          act={act}
          lines={lines.filter((line) => line.act === act)}
          checklist={checklist}
          keep={keep}
        />
      ))}
      {failure && <FailureNote failure={failure} />}
      {endedAt === null && (
        <div className="form-acts">
          <Button look={done === lines.length ? 'primary' : 'default'} busy={busy} onPress={() => void end()}>
            {t('checklists.end')}
          </Button>
          {done < lines.length && <p className="hint">{t('checklists.endOpen', { count: lines.length - done })}</p>}
        </div>
      )}
    </>
  );
}

type PartProps = OpenedProps & {
  readonly number: number;
  readonly act: ChecklistLine['act'];
  readonly lines: readonly ChecklistLine[];
};

function Part({ number, act, lines, checklist, keep }: PartProps) {
  const t = useText();
  const [all, setAll] = useState(false);
  const shown = all ? lines : lines.slice(0, maxAtFirst);
  return (
    <section className="card checklist-part" aria-labelledby={`checklist-${act}`}>
      <div className="checklist-head">
        <span className="checklist-number" aria-hidden="true">
          {number}
        </span>
        <div>
          <h2 id={`checklist-${act}`}>{actWords(act).title}</h2>
          <p className="hint">{actWords(act).text}</p>
          {act === 'copy' && (
            <p className="hint">
              {t('checklists.copy.left', { count: lines.filter(({ tick }) => tick === null).length })}
            </p>
          )}
        </div>
      </div>
      <ul>
        {shown.map((line) => (
          <ChecklistRow key={line.id} line={line} checklist={checklist} keep={keep} />
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button small onPress={() => setAll(true)}>
          {t('checklists.more', { count: lines.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
