import { isDeepStrictEqual } from 'node:util';
import type { UndoOffer } from '../../../shared/contract/undo-requests';
import type { EventParams, EventType } from '../../../shared/model/event';
import type { KeyRecord } from '../../../shared/model/key-record';
import { hasEnded } from '../../../shared/model/key-status';
import type { Tick } from '../../../shared/model/setup';
import { tagsOf } from '../../../shared/model/tags';
import type { UndoLog, UndoResult } from '../undo/undo-log';
import type { KeyChange, KeyWriter } from './key-writer';
import { isOfRotation, type Setups, whenGone } from './setups';

/** What the changes of one kind change in a record, and what an undo of one says. */
type Recalled = {
  readonly act: UndoOffer['act'];
  /** The part of a record that such a change changes; null when the record has no place for it any more. */
  readonly part: (record: KeyRecord) => Part | null;
  readonly withPart: (record: KeyRecord, part: Part) => KeyRecord;
  /** The facts of the undo's line, from the record as it is now and as it was before the change. */
  readonly facts: (now: KeyRecord, before: KeyRecord) => EventParams;
  /** False for a key whose later story rests on the change. */
  readonly may?: (record: KeyRecord) => boolean;
  /** The texts that an undo brings back and that must hold no value. */
  readonly texts?: (now: KeyRecord, back: KeyRecord) => readonly string[];
};

type Part = Readonly<Record<string, unknown>>;
type Member = 'owner' | 'reviewDue' | 'usedBy' | 'placeAnswers' | 'tags' | 'note';

/** A change of one member. An absent member is put back as absent: old signatures cover it so. */
function ofMember(member: Member, about: Omit<Recalled, 'part' | 'withPart'>): Recalled {
  return {
    ...about,
    part: (record) => (member in record ? { [member]: record[member] } : {}),
    withPart: (record, part) => {
      const { [member]: _, ...rest } = record;
      return { ...rest, ...part } as KeyRecord;
    },
  };
}

const placesBy = (one: KeyRecord, other: KeyRecord) =>
  one.usedBy.find((place) => !other.usedBy.some((same) => isDeepStrictEqual(same, place)));

/** The changes of single members that can be undone, by the type of their line. */
const recalled: Partial<Record<EventType, Recalled>> = {
  'owner-changed': ofMember('owner', {
    act: 'owner',
    facts: (now, before) => ({ from: now.owner?.value ?? '', to: before.owner?.value ?? '' }),
  }),
  'review-date-changed': ofMember('reviewDue', {
    act: 'review-day',
    facts: (now, before) => ({ from: now.reviewDue?.value ?? '', to: before.reviewDue?.value ?? '' }),
    may: (record) => !hasEnded(record),
  }),
  'used-by-added': ofMember('usedBy', {
    act: 'use-added',
    facts: (now, before) => ({ place: placesBy(now, before)?.place ?? '' }),
  }),
  'used-by-changed': ofMember('usedBy', {
    act: 'use-changed',
    facts: (now, before) => ({
      from: placesBy(now, before)?.place ?? '',
      place: placesBy(before, now)?.place ?? '',
    }),
  }),
  'used-by-removed': ofMember('usedBy', {
    act: 'use-removed',
    facts: (now, before) => ({ place: placesBy(before, now)?.place ?? '' }),
  }),
  // The end of a key rests on these answers.
  'place-answered': ofMember('placeAnswers', {
    act: 'place-answer',
    facts: answerFacts,
    may: (record) => !hasEnded(record),
  }),
  'tags-changed': ofMember('tags', {
    act: 'tags',
    facts: (now, before) => ({
      added: tagsOf(before)
        .filter((tag) => !tagsOf(now).includes(tag))
        .join(', '),
      removed: tagsOf(now)
        .filter((tag) => !tagsOf(before).includes(tag))
        .join(', '),
    }),
    texts: (now, back) => tagsOf(back).filter((tag) => !tagsOf(now).includes(tag)),
  }),
  // The words of a note stay out of the history.
  'note-changed': ofMember('note', {
    act: 'note',
    facts: () => ({}),
    texts: (_, { note }) => (note ? [note.text] : []),
  }),
};

function answerFacts(now: KeyRecord, before: KeyRecord): EventParams {
  const [given = [], earlier = []] = [now.placeAnswers, before.placeAnswers];
  const about = given.find((one) => !earlier.some((same) => isDeepStrictEqual(one, same)));
  const place = about ?? earlier.find((one) => !given.some((same) => isDeepStrictEqual(one, same)));
  const back = earlier.find(({ placeId }) => placeId === place?.placeId);
  return { place: place?.place ?? '', answer: back?.answer ?? 'none' };
}

/** One tick of a set-up; its other ticks and pages may have changed since. */
function ofTick(tick: Tick): Recalled {
  return {
    act: 'set-up-tick',
    part: ({ setup }) => setup && (setup.ticks[tick] === undefined ? {} : { [tick]: setup.ticks[tick] }),
    withPart: (record, part) => {
      if (!record.setup) return record;
      const { [tick]: _, ...others } = record.setup.ticks;
      return { ...record, setup: { ...record.setup, ticks: { ...others, ...part } } };
    },
    facts: () => ({ tick }),
  };
}

/** What the recalled changes of an account need. */
export type RecallParts = {
  readonly writer: KeyWriter;
  readonly log: Pick<UndoLog, 'note'>;
  /** Throws for a text that holds what is a value by now, as when it is typed. */
  readonly refuse: (text: string) => Promise<void>;
  /** Returns ISO times. */
  readonly now: () => string;
};

/** A change that was made: its line's type, and the record before and after. */
type Made = { readonly type: EventType; readonly before: KeyRecord; readonly after: KeyRecord };

/** Changes of keys that can be undone. */
export type RecalledChanges = {
  /** The writer; each change of one key that can be undone is remembered. */
  readonly writer: KeyWriter;
  /** Remembers the changes of `work` as one act, also when it fails half-way. */
  readonly asOne: <T>(work: (change: KeyWriter['change']) => Promise<T>) => Promise<T>;
  /** The set-ups, whose ticks are remembered. */
  readonly ofSetups: (setups: Setups) => Setups;
};

/** Creates the recalled changes of one account. */
export function createRecalledChanges(parts: RecallParts): RecalledChanges {
  const { writer, log } = parts;
  const making =
    (made: (change: Made) => void): KeyWriter['change'] =>
    async (id, change) => {
      const changes: Omit<Made, 'after'>[] = [];
      const after = await writer.change(id, async (before) => {
        const next = await change(before);
        changes.push({ before, type: next.type });
        return next;
      });
      for (const one of changes) made({ ...one, after });
      return after;
    };
  const noteAll = (made: readonly Made[], act?: UndoOffer['act']) => {
    const [first] = made;
    const kind = first && recalled[first.type];
    if (first && kind) log.note(undoable(parts, kind, first.type, made, act));
  };

  return {
    writer: { ...writer, change: making((made) => noteAll([made])) },
    async asOne(work) {
      const made: Made[] = [];
      try {
        return await work(making((change) => made.push(change)));
      } finally {
        noteAll(made, 'tag-many');
      }
    },
    ofSetups: (setups) => ({
      ...setups,
      async tick(id, tick, done) {
        const before = writer.get(id);
        const after = await setups.tick(id, tick, done);
        if (before.setup?.ticks[tick] !== after.setup?.ticks[tick]) {
          log.note(undoable(parts, ofTick(tick), done ? 'ticked' : 'unticked', [{ type: 'ticked', before, after }]));
        }
        return after;
      },
    }),
  };
}

function undoable(
  { writer, refuse, now }: RecallParts,
  kind: Recalled,
  type: EventType,
  made: readonly Made[],
  act = kind.act,
): Parameters<UndoLog['note']>[0] {
  let left = made.map(({ before, after }) => ({ before, part: kind.part(before), after: kind.part(after) }));
  const isAsLeft = (record: KeyRecord, after: Part | null) => isDeepStrictEqual(kind.part(record), after);
  const [only] = made.length === 1 ? made : [];
  return {
    act,
    name: only?.after.name.value ?? '',
    company: only?.after.company ?? '',
    count: made.length,
    undo: () =>
      writer.together(async ({ saveMany, change }): Promise<UndoResult> => {
        let [undone, changed, lost] = [0, 0, 0];
        const changes: KeyChange[] = [];
        for (const { before, part, after } of left) {
          const record = writer.find(before.id);
          if (!record) lost += 1;
          else if (part === null || !isAsLeft(record, after) || kind.may?.(record) === false) changed += 1;
          else {
            const at = now();
            // The page keeps the later of two records, so the time must not go back.
            const isBehind = at < record.updatedAt;
            const back = { ...kind.withPart(record, part), updatedAt: isBehind ? record.updatedAt : at };
            for (const text of kind.texts?.(record, back) ?? []) await refuse(text);
            const facts = { undid: type, ...kind.facts(record, before) };
            changes.push({ record: back, type: 'undone', known: 'typed', facts });
          }
        }
        try {
          const saved = (count: number) => {
            undone += count;
          };
          await saveMany(changes, saved, async () => undefined);
        } catch (error) {
          // What is back already needs no second undo.
          left = left.filter(({ before, after }) => isAsLeft(writer.get(before.id), after));
          throw error;
        }
        const record = only && undone > 0 ? writer.get(only.after.id) : null;
        // What a person said of a rotation was said of both keys.
        const tick = record && changes[0]?.facts.tick;
        if (record?.replaces && isOfRotation(tick)) {
          const facts = { undid: type, tick, next: record.name.value };
          await change(record.replaces, (old) => ({ record: old, type: 'undone', known: 'typed', facts })).catch(
            whenGone,
          );
        }
        return { undone, changed, lost, keys: record ? [record] : [] };
      }),
  };
}
