import { randomBytes } from 'node:crypto';
import {
  Checklist,
  type ChecklistItem,
  type ChecklistSubject,
  type ChecklistSummary,
  type ChecklistView,
} from '../../../shared/checklists/checklist';
import { type Happened, isDone, itemsOf, linesOf, renewItems } from '../../../shared/checklists/checklist-state';
import type { CopyOutcome } from '../../../shared/checklists/checklist-words';
import {
  type ChecklistPerson,
  type KeyHistory,
  peopleOf,
  samePerson,
  sightingEvents,
} from '../../../shared/checklists/people';
import { companySharesOf } from '../../../shared/model/company-shares-of';
import type { JournalEvent } from '../../../shared/model/event';
import { leakStateOf } from '../../../shared/model/leak';
import { createSerialQueue } from '../../async/serial-queue';
import { KnownFailure } from '../../failures';
import { type DocumentsOptions, openDocuments } from '../../storage/files/documents';
import type { FileFormats } from '../../storage/files/file-formats';
import { withoutLists } from '../../storage/journal/held-ids';
import type { Vault } from '../../storage/vault/vault';
import { fileEvents, keyTimeline } from '../inventory/key-timeline';
import type { KeyWriter } from '../inventory/key-writer';
import type { UndoLog } from '../undo/undo-log';
import { undoableTick } from './undo-tick';

/** Checklists for a person who leaves or a key that leaked, made from the inventory and stored as documents. */
export type Checklists = {
  readonly people: () => Promise<readonly ChecklistPerson[]>;
  /** All checklists, open ones first, then the newest. */
  readonly list: () => readonly ChecklistSummary[];
  /** Throws `not-found`, `newer-format` or a failure of storage. */
  readonly read: (id: string) => Promise<ChecklistView>;
  /** Returns the open checklist of the same person or key, if there is one. Throws `not-found` for an unknown key. */
  readonly start: (subject: ChecklistSubject) => Promise<ChecklistView>;
  /**
   * Ticks or unticks an item. Throws `bad-input` for an ended checklist, an unknown item, a copy without its outcome,
   * or another item with one.
   */
  readonly tick: (id: string, item: string, done: boolean, outcome?: CopyOutcome) => Promise<ChecklistView>;
  readonly note: (id: string, note: string) => Promise<ChecklistView>;
  readonly end: (id: string) => Promise<ChecklistView>;
};

/** The dependencies of checklists. `who` is the person at this computer. */
export type ChecklistsParts = Pick<DocumentsOptions<never>, 'folder' | 'openStore' | 'clock'> & {
  readonly vault: Pick<Vault, 'records' | 'journal' | 'note' | 'raiseNotice'>;
  readonly writer: Pick<KeyWriter, 'change'>;
  readonly who: () => string;
  readonly fileFormats: FileFormats;
  readonly undo: Pick<UndoLog, 'note'>;
};

export function createChecklists(parts: ChecklistsParts): Checklists {
  const { folder, openStore, clock, vault, writer, who, fileFormats, undo } = parts;
  const documents = openDocuments({
    folder,
    openStore,
    clock,
    raiseNotice: vault.raiseNotice,
    name: 'drills',
    fileFormat: fileFormats.checklist,
    schema: Checklist,
  });
  const runExclusive = createSerialQueue();
  const find = (id: string) => vault.records.get(id) ?? undefined;
  const histories = (): Promise<readonly KeyHistory[]> => historiesIn(vault);
  const happened = async (subject: ChecklistSubject): Promise<Happened> => ({
    histories: await histories(),
    timeline: subject.kind === 'leak' ? await keyTimeline(vault.journal, subject.keyId) : [],
    files: subject.kind === 'leaver' ? (await vault.journal.ofTypes(fileEvents)).map(withoutLists) : [],
  });
  const itemsNow = async (subject: ChecklistSubject) => itemsOf(subject, await happened(subject));
  const get = (id: string): Checklist => {
    const checklist = documents.get(id);
    if (checklist === null) throw new KnownFailure('not-found');
    return checklist;
  };
  const running = (id: string): Checklist => {
    const checklist = get(id);
    if (checklist.endedAt !== null) throw new KnownFailure('bad-input', 'ended');
    return checklist;
  };
  const renewed = async (checklist: Checklist): Promise<Checklist> =>
    checklist.endedAt === null
      ? {
          ...checklist,
          items: [...renewItems(checklist.subject, checklist.items, await itemsNow(checklist.subject))],
        }
      : checklist;
  const view = ({ items, ticks, ...checklist }: Checklist): ChecklistView => ({
    ...checklist,
    lines: [...linesOf({ items, ticks, ...checklist }, find)],
  });
  const keep = (checklist: Checklist): ChecklistView => {
    documents.put(checklist);
    return view(checklist);
  };
  const markLeaked = async ({ keyId, choice }: Extract<ChecklistSubject, { readonly kind: 'leak' }>) => {
    const record = find(keyId);
    if (!record || leakStateOf(record) !== 'none') return;
    await writer.change(keyId, (present) => {
      const at = clock().toISOString();
      return {
        record: { ...present, leaked: { at, by: oneLine(who()) }, updatedAt: at },
        type: 'leaked',
        known: 'typed',
        facts: { name: present.name.value, choice },
      };
    });
  };
  const about = ({ subject }: Checklist) =>
    subject.kind === 'leaver'
      ? ({ keyId: null, facts: { kind: subject.kind, person: subject.person } } as const)
      : ({ keyId: subject.keyId, facts: { kind: subject.kind, choice: subject.choice } } as const);

  return {
    people: async () => peopleOf(await histories()),
    list: () =>
      documents
        .list()
        .map(({ items, ticks, note, ...checklist }) => {
          const lines = linesOf({ items, ticks, note, ...checklist }, find);
          const keys = items.flatMap(({ keyId }) => (keyId === null ? [] : (find(keyId) ?? [])));
          const companies = companySharesOf(keys).map(({ company }) => company);
          return { ...checklist, companies, done: lines.filter(isDone).length, total: lines.length };
        })
        .sort((one, other) => rank(other).localeCompare(rank(one))),
    read: async (id) => view(await renewed(get(id))),
    start: (subject) =>
      runExclusive(async () => {
        if (subject.kind === 'leak' && !find(subject.keyId)) throw new KnownFailure('not-found');
        const same = documents
          .list()
          .find((checklist) => checklist.endedAt === null && isSame(checklist.subject, subject));
        if (same) {
          // A mark that was taken back, or cut off by a kill, is set again when somebody says so again.
          if (subject.kind === 'leak') await markLeaked(subject);
          return view(await renewed(same));
        }
        const checklist: Checklist = {
          id: randomBytes(12).toString('hex'),
          subject,
          startedAt: clock().toISOString(),
          startedBy: who(),
          endedAt: null,
          note: '',
          items: [...(await itemsNow(subject))],
          ticks: {},
        };
        await vault.note({ type: 'drill-started', known: 'recorded', ...about(checklist) });
        if (subject.kind === 'leak') await markLeaked(subject);
        return keep(checklist);
      }),
    tick: (id, itemId, done, outcome) =>
      runExclusive(async () => {
        const checklist = await renewed(running(id));
        const item = checklist.items.find((each) => each.id === itemId);
        if (!item) throw new KnownFailure('bad-input', 'item');
        if ((item.act === 'copy') !== (outcome !== undefined) && done) throw new KnownFailure('bad-input', 'outcome');
        const { [itemId]: before, ...others } = checklist.ticks;
        if ((before !== undefined) === done && before?.outcome === (done ? outcome : undefined)) return view(checklist);
        const tick = { at: clock().toISOString(), by: who(), ...(outcome && { outcome }) };
        const ticks = done ? { ...others, [itemId]: tick } : others;
        const facts = { ...about(checklist).facts, act: item.act, ...(outcome && { outcome }), ...copyFacts(item) };
        await vault.note({ type: done ? 'drill-ticked' : 'drill-unticked', keyId: item.keyId, known: 'typed', facts });
        const kept = keep({ ...checklist, ticks });
        const find = (one: string) => (documents.get(one)?.endedAt === null ? documents.get(one) : null);
        const change = { id, item, before, after: ticks[itemId], facts };
        undo.note(undoableTick({ ...change, find, keep, vault, runExclusive }));
        return kept;
      }),
    note: (id, note) =>
      runExclusive(async () => {
        const checklist = await renewed(running(id));
        if (checklist.note === note) return view(checklist);
        const { keyId, facts } = about(checklist);
        // The note itself stays in the list: somebody may have to take it back.
        await vault.note({ type: 'drill-noted', keyId, known: 'typed', facts: { ...facts, empty: note === '' } });
        return keep({ ...checklist, note });
      }),
    end: (id) =>
      runExclusive(async () => {
        const checklist = await renewed(running(id));
        const lines = linesOf(checklist, find);
        const { keyId, facts } = about(checklist);
        const counts = { done: lines.filter(isDone).length, open: lines.filter((line) => !isDone(line)).length };
        await vault.note({ type: 'drill-ended', keyId, known: 'recorded', facts: { ...facts, ...counts } });
        return keep({ ...checklist, endedAt: clock().toISOString() });
      }),
  };
}

/** Reads the events that count, and no record: all of them with all their events are too much to hold. */
async function historiesIn({ records, journal }: Pick<Vault, 'records' | 'journal'>): Promise<readonly KeyHistory[]> {
  const byKey = new Map<string, JournalEvent[]>();
  for (const event of await journal.ofTypes(sightingEvents)) {
    const { keyId } = event;
    if (keyId === null) continue;
    const events = byKey.get(keyId);
    if (events) events.push(event);
    else byKey.set(keyId, [event]);
  }
  return [...records.facts()].map((key) => ({
    key,
    events: byKey.get(key.id) ?? [],
    record: () => records.get(key.id),
  }));
}

/** The sort key: open ones first, then the newest. */
function rank({ endedAt, startedAt }: ChecklistSummary): string {
  return `${endedAt === null ? 1 : 0} ${startedAt}`;
}

function isSame(one: ChecklistSubject, other: ChecklistSubject): boolean {
  if (one.kind === 'leaver') return other.kind === 'leaver' && samePerson(one.person, other.person);
  return other.kind === 'leak' && one.keyId === other.keyId;
}

/** Which copy a tick is about, so that its line stands without the list. */
function copyFacts({ act, why }: ChecklistItem): Record<string, string> {
  const [copy] = why;
  return act === 'copy' && copy ? { copy: copy.code, copyAt: copy.at, copyWho: copy.who, copyText: copy.text } : {};
}

/** A name as a record may hold it. */
function oneLine(name: string): string {
  return name.replace(/\p{Cc}+/gu, ' ').slice(0, 200);
}
