import { randomBytes } from 'node:crypto';
import { Drill, type DrillSubject, type DrillSummary, type DrillView } from '../../../shared/checklists/checklist';
import { type DrillPerson, type KeyHistory, peopleOf, samePerson } from '../../../shared/checklists/people';
import { isDone, itemsOf, linesOf, renewItems } from '../../../shared/checklists/standing';
import { createTurns } from '../../async/serial-queue';
import { KnownFailure } from '../../failures';
import { type DocumentsOptions, openDocuments } from '../../storage/files/documents';
import type { Kinds } from '../../storage/files/file-formats';
import type { Vault } from '../../storage/vault/vault';

/** Lists of what to do when a person leaves or a key leaked, made from the inventory and kept as documents. */
export type Drills = {
  readonly people: () => Promise<readonly DrillPerson[]>;
  /** All lists, the running ones first, then the newest. */
  readonly list: () => readonly DrillSummary[];
  /** Throws `not-found`, `newer-format` or one of storage. */
  readonly read: (id: string) => Promise<DrillView>;
  /** Answers the running list of the same person or key where there is one. Throws `not-found` for a key that is not here. */
  readonly start: (subject: DrillSubject) => Promise<DrillView>;
  /** Ticks something off, or takes the tick away. Throws `bad-input` for an ended list or an item that it does not have. */
  readonly tick: (id: string, item: string, done: boolean) => Promise<DrillView>;
  readonly note: (id: string, note: string) => Promise<DrillView>;
  readonly end: (id: string) => Promise<DrillView>;
};

/** What drills work with. `who` is the person at this computer. */
export type DrillsParts = Pick<DocumentsOptions<never>, 'folder' | 'openStore' | 'clock'> & {
  readonly vault: Pick<Vault, 'records' | 'journal' | 'note' | 'raiseNotice'>;
  readonly who: () => string;
  readonly kinds: Kinds;
};

export function createDrills({ folder, openStore, clock, vault, who, kinds }: DrillsParts): Drills {
  const documents = openDocuments({
    folder,
    openStore,
    clock,
    raiseNotice: vault.raiseNotice,
    name: 'drills',
    kind: kinds.drill,
    schema: Drill,
  });
  const inTurn = createTurns();
  const find = (id: string) => vault.records.get(id) ?? undefined;
  const histories = async (): Promise<readonly KeyHistory[]> => {
    await vault.journal.ready();
    return vault.records.list().map((key) => ({ key, events: vault.journal.timeline(key.id) }));
  };
  const get = (id: string): Drill => {
    const drill = documents.get(id);
    if (drill === null) throw new KnownFailure('not-found');
    return drill;
  };
  const running = (id: string): Drill => {
    const drill = get(id);
    if (drill.endedAt !== null) throw new KnownFailure('bad-input', 'ended');
    return drill;
  };
  const renewed = async (drill: Drill): Promise<Drill> =>
    drill.endedAt === null
      ? { ...drill, items: [...renewItems(drill.subject, drill.items, itemsOf(drill.subject, await histories()))] }
      : drill;
  const view = ({ items, ticks, ...drill }: Drill): DrillView => ({
    ...drill,
    lines: [...linesOf({ items, ticks, ...drill }, find)],
  });
  const keep = (drill: Drill): DrillView => {
    documents.put(drill);
    return view(drill);
  };
  const about = ({ subject }: Drill) =>
    subject.kind === 'leaver'
      ? ({ keyId: null, facts: { kind: subject.kind, person: subject.person } } as const)
      : ({ keyId: subject.keyId, facts: { kind: subject.kind, choice: subject.choice } } as const);

  return {
    people: async () => peopleOf(await histories()),
    list: () =>
      documents
        .list()
        .map(({ items, ticks, note, ...drill }) => {
          const lines = linesOf({ items, ticks, note, ...drill }, find);
          return { ...drill, done: lines.filter(isDone).length, total: lines.length };
        })
        .sort((one, other) => rank(other).localeCompare(rank(one))),
    read: async (id) => view(await renewed(get(id))),
    start: (subject) =>
      inTurn(async () => {
        if (subject.kind === 'leak' && !find(subject.keyId)) throw new KnownFailure('not-found');
        const same = documents.list().find((drill) => drill.endedAt === null && isSame(drill.subject, subject));
        if (same) return view(await renewed(same));
        const drill: Drill = {
          id: randomBytes(12).toString('hex'),
          subject,
          startedAt: clock().toISOString(),
          startedBy: who(),
          endedAt: null,
          note: '',
          items: [...itemsOf(subject, await histories())],
          ticks: {},
        };
        await vault.note({ type: 'drill-started', known: 'recorded', ...about(drill) });
        return keep(drill);
      }),
    tick: (id, itemId, done) =>
      inTurn(async () => {
        const drill = await renewed(running(id));
        const item = drill.items.find((each) => each.id === itemId);
        if (!item) throw new KnownFailure('bad-input', 'item');
        if ((drill.ticks[itemId] !== undefined) === done) return view(drill);
        const { [itemId]: _, ...others } = drill.ticks;
        const ticks = done ? { ...others, [itemId]: { at: clock().toISOString(), by: who() } } : others;
        const facts = { ...about(drill).facts, act: item.act };
        await vault.note({ type: done ? 'drill-ticked' : 'drill-unticked', keyId: item.keyId, known: 'typed', facts });
        return keep({ ...drill, ticks });
      }),
    note: (id, note) => inTurn(async () => keep({ ...(await renewed(running(id))), note })),
    end: (id) =>
      inTurn(async () => {
        const drill = await renewed(running(id));
        const lines = linesOf(drill, find);
        const { keyId, facts } = about(drill);
        const counts = { done: lines.filter(isDone).length, open: lines.filter((line) => !isDone(line)).length };
        await vault.note({ type: 'drill-ended', keyId, known: 'recorded', facts: { ...facts, ...counts } });
        return keep({ ...drill, endedAt: clock().toISOString() });
      }),
  };
}

/** Running ones first, then the newest. */
function rank({ endedAt, startedAt }: DrillSummary): string {
  return `${endedAt === null ? 1 : 0} ${startedAt}`;
}

function isSame(one: DrillSubject, other: DrillSubject): boolean {
  if (one.kind === 'leaver') return other.kind === 'leaver' && samePerson(one.person, other.person);
  return other.kind === 'leak' && one.keyId === other.keyId;
}
