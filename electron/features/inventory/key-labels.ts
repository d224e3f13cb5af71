import type { KeyRecord } from '../../../shared/model/key-record';
import { asTags, labelLimits, tagsOf } from '../../../shared/model/tags';
import { KnownFailure } from '../../failures';
import type { Vault } from '../../storage/vault/vault';
import type { KeyWriter } from './key-writer';
import type { RecalledChanges } from './recalled-changes';
import { refuseValues } from './refuse-values';

/** The tags and the note of a key. Each call saves and journals before it returns, and throws `not-found`. */
export type KeyLabels = {
  /**
   * Replaces the tags of a key. Throws `bad-input` for too many, and as `refuseValues` does; nobody is asked about a
   * tag that looks like a value.
   */
  readonly changeTags: (id: string, tags: readonly string[]) => Promise<KeyRecord>;
  /** Adds one tag to each of these keys; a key that has it, or is full, stays as it is. Returns how many got it. */
  readonly addTag: (ids: readonly string[], tag: string) => Promise<{ added: number; full: number }>;
  /** An empty text removes the note. `sure`: the person was asked about what looks like a value. */
  readonly changeNote: (id: string, text: string, sure: boolean) => Promise<KeyRecord>;
};

type KeyLabelsParts = {
  readonly writer: KeyWriter;
  readonly vault: Pick<Vault, 'fingerprint' | 'records'>;
  /** Returns the tags of all keys, as they are spelled. */
  readonly known: () => readonly string[];
  /** Returns ISO times. */
  readonly now: () => string;
  /** Runs the changes of many keys as one act. */
  readonly asOne: RecalledChanges['asOne'];
};

/** Creates the labels of an account. */
export function createKeyLabels({ writer, vault, known, now, asOne }: KeyLabelsParts): KeyLabels {
  const checked = async (typed: readonly string[]) => {
    const tags = asTags(typed, known());
    for (const tag of tags) await refuseValues(vault, tag, false);
    return tags;
  };
  const tagged = (record: KeyRecord, tags: readonly string[]) => {
    const before = tagsOf(record);
    const { tags: _, ...rest } = record;
    return {
      record: { ...rest, ...(tags.length > 0 && { tags: [...tags] }), updatedAt: now() },
      type: 'tags-changed' as const,
      known: 'typed' as const,
      facts: {
        added: tags.filter((tag) => !before.includes(tag)).join(', '),
        removed: before.filter((tag) => !tags.includes(tag)).join(', '),
      },
    };
  };
  return {
    async changeTags(id, typed) {
      const tags = await checked(typed);
      if (tags.length > labelLimits.tags) throw new KnownFailure('bad-input');
      const present = writer.get(id);
      if (tags.join() === tagsOf(present).join()) return present;
      return writer.change(id, (record) => tagged(record, tags));
    },
    async addTag(ids, typed) {
      const [tag] = await checked([typed]);
      if (tag === undefined) throw new KnownFailure('bad-input');
      const without = ids.filter((id) => !tagsOf(writer.get(id)).includes(tag));
      const open = without.filter((id) => tagsOf(writer.get(id)).length < labelLimits.tags);
      await asOne(async (change) => {
        for (const id of open) await change(id, (record) => tagged(record, asTags([...tagsOf(record), tag])));
      });
      return { added: open.length, full: without.length - open.length };
    },
    async changeNote(id, typed, sure) {
      const text = typed.replace(/\r\n?/g, '\n').trim();
      await refuseValues(vault, text, sure);
      const present = writer.get(id);
      if (text === (present.note?.text ?? '')) return present;
      return writer.change(id, (record) => {
        const at = now();
        const { note, ...rest } = record;
        return {
          record: { ...rest, ...(text !== '' && { note: { text, known: 'typed', at } }), updatedAt: at },
          type: 'note-changed',
          known: 'typed',
          // The words of a note stay out of the history, which nobody can correct.
          facts: { what: note === undefined ? 'added' : text === '' ? 'removed' : 'changed' },
        };
      });
    },
  };
}
