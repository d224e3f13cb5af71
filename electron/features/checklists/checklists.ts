import { randomBytes } from 'node:crypto';
import {
  Checklist,
  type ChecklistSubject,
  type ChecklistSummary,
  type ChecklistView,
} from '../../../shared/checklists/checklist';
import { isDone, itemsOf, linesOf, renewItems } from '../../../shared/checklists/checklist-state';
import {
  type ChecklistPerson,
  type KeyHistory,
  peopleOf,
  samePerson,
  sightingEvents,
} from '../../../shared/checklists/people';
import { companySharesOf } from '../../../shared/model/company-shares-of';
import type { JournalEvent } from '../../../shared/model/event';
import { createSerialQueue } from '../../async/serial-queue';
import { KnownFailure } from '../../failures';
import { type DocumentsOptions, openDocuments } from '../../storage/files/documents';
import type { FileFormats } from '../../storage/files/file-formats';
import type { Vault } from '../../storage/vault/vault';

/** Checklists for a person who leaves or a key that leaked, made from the inventory and stored as documents. */
export type Checklists = {
  readonly people: () => Promise<readonly ChecklistPerson[]>;
  /** All checklists, open ones first, then the newest. */
  readonly list: () => readonly ChecklistSummary[];
  /** Throws `not-found`, `newer-format` or a failure of storage. */
  readonly read: (id: string) => Promise<ChecklistView>;
  /** Returns the open checklist of the same person or key, if there is one. Throws `not-found` for an unknown key. */
  readonly start: (subject: ChecklistSubject) => Promise<ChecklistView>;
  /** Ticks or unticks an item. Throws `bad-input` for an ended checklist or an unknown item. */
  readonly tick: (id: string, item: string, done: boolean) => Promise<ChecklistView>;
  readonly note: (id: string, note: string) => Promise<ChecklistView>;
  readonly end: (id: string) => Promise<ChecklistView>;
};

/** The dependencies of checklists. `who` is the person at this computer. */
export type ChecklistsParts = Pick<DocumentsOptions<never>, 'folder' | 'openStore' | 'clock'> & {
  readonly vault: Pick<Vault, 'records' | 'journal' | 'note' | 'raiseNotice'>;
  readonly who: () => string;
  readonly fileFormats: FileFormats;
};

export function createChecklists({ folder, openStore, clock, vault, who, fileFormats }: ChecklistsParts): Checklists {
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
          items: [...renewItems(checklist.subject, checklist.items, itemsOf(checklist.subject, await histories()))],
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
        if (same) return view(await renewed(same));
        const checklist: Checklist = {
          id: randomBytes(12).toString('hex'),
          subject,
          startedAt: clock().toISOString(),
          startedBy: who(),
          endedAt: null,
          note: '',
          items: [...itemsOf(subject, await histories())],
          ticks: {},
        };
        await vault.note({ type: 'drill-started', known: 'recorded', ...about(checklist) });
        return keep(checklist);
      }),
    tick: (id, itemId, done) =>
      runExclusive(async () => {
        const checklist = await renewed(running(id));
        const item = checklist.items.find((each) => each.id === itemId);
        if (!item) throw new KnownFailure('bad-input', 'item');
        if ((checklist.ticks[itemId] !== undefined) === done) return view(checklist);
        const { [itemId]: _, ...others } = checklist.ticks;
        const ticks = done ? { ...others, [itemId]: { at: clock().toISOString(), by: who() } } : others;
        const facts = { ...about(checklist).facts, act: item.act };
        await vault.note({ type: done ? 'drill-ticked' : 'drill-unticked', keyId: item.keyId, known: 'typed', facts });
        return keep({ ...checklist, ticks });
      }),
    note: (id, note) => runExclusive(async () => keep({ ...(await renewed(running(id))), note })),
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
