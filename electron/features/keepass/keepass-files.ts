import { basename } from 'node:path';
import type { Input, Output } from '../../../shared/contract/contract';
import { neededValues } from '../../../shared/model/held-values';
import type { KeyRecord } from '../../../shared/model/key-record';
import { serviceOf } from '../../../shared/model/services/services';
import type { Thread, Threads } from '../../async/threads';
import { KnownFailure } from '../../failures';
import type { Job } from '../../shell/jobs/jobs';
import type { FileDialogs } from '../../shell/window/file-dialogs';
import { readChosenBytes, writeChosenFile } from '../../storage/files/chosen-file';
import { refuseWeakPassphrase } from '../../storage/vault/keys/protectors/passphrase-strength';
import type { Vault } from '../../storage/vault/vault';
import { refuseMixed } from '../inventory/agreed-companies';
import { openValues } from '../inventory/open-values';
import type { DocumentWords } from '../reports/document-words';
import type { KeepassEntry } from './keepass-database';
import { keepassEntry } from './keepass-entries';
import type { KeepassInput, KeepassOutput } from './keepass-task';

const thread: Thread<KeepassInput, KeepassOutput> = { url: new URL('./keepass-worker.ts', import.meta.url) };

/** The largest file that is read, in bytes. One with ten thousand keys has some ten megabytes. */
const maxBytes = 64 * 1024 * 1024;

/** The keys of a file, the companies that a person agreed to put into it together, and its passphrase. */
type KeepassContent = Pick<Input<'keepass.export'>, 'ids' | 'agreed' | 'passphrase'>;

/** Exports chosen keys as a KeePass file, and checks such a file. */
export type KeepassFiles = {
  /**
   * Asks where to save, writes the keys' values under this passphrase, and succeeds only after the file was read back.
   * Each key in it gets a line in its journal. A key with a value that does not open is left out and named.
   * @throws KnownFailure `passphrase-weak`, `companies-mixed`, `vault-locked`, `stopped`, or one of writing a file.
   */
  readonly write: (what: KeepassContent, job: Job) => Promise<Output<'keepass.export'>>;
  /** Asks for a file and opens it with this passphrase. Throws as `readKeepass` does, and `file-failed`. */
  readonly check: (passphrase: string, job: Job) => Promise<Output<'keepass.check'>>;
};

/** The dependencies of KeePass files. */
export type KeepassParts = {
  readonly vault: Pick<Vault, 'records' | 'open' | 'noteMany'>;
  readonly dialogs: FileDialogs;
  readonly threads: Threads;
  readonly words: DocumentWords;
};

export function createKeepassFiles({ vault, dialogs, threads, words }: KeepassParts): KeepassFiles {
  const collect = async (records: readonly KeyRecord[], job: Job) => {
    const entries: KeepassEntry[] = [];
    const ids: string[] = [];
    const unreadable: string[] = [];
    for (const [place, record] of records.entries()) {
      await job.checkpoint();
      job.progress('collecting', place, records.length);
      const { values } = await openValues(vault, record.id);
      if (serviceOf(record.system).valueFields.some((field) => values[field] === undefined)) {
        unreadable.push(record.id);
        continue;
      }
      const { apiKey = '', apiPassword = '' } = values;
      entries.push(keepassEntry(record, { apiKey, apiPassword }, words));
      ids.push(record.id);
    }
    return { entries, ids, unreadable };
  };

  return {
    async write({ ids, agreed, passphrase }, job) {
      await refuseWeakPassphrase(passphrase);
      const records = [...new Set(ids)].flatMap((id) => vault.records.get(id) ?? []);
      const left: Output<'keepass.export'>['left'] = records.flatMap((record) => {
        const reason = whyLeft(record, vault.records);
        return reason === null ? [] : [{ id: record.id, reason }];
      });
      const taken = records.filter((record) => whyLeft(record, vault.records) === null);
      if (taken.length === 0) return { fileName: null, keys: 0, left };
      refuseMixed(taken, agreed);
      const path = await dialogs.chooseSave({ suggestedName: words('keepass.fileName'), kind: 'kdbx' });
      if (path === null) return { fileName: null, keys: 0, left };

      const { entries, ids: written, unreadable } = await collect(taken, job);
      left.push(...unreadable.map((id) => ({ id, reason: 'unreadable' as const })));
      if (written.length === 0) return { fileName: null, keys: 0, left };
      const { bytes } = await threads.run(thread, { act: 'write', entries, passphrase, name: 'Keyquilt' }, job);
      await job.checkpoint();
      job.progress('writing', 0, 0);
      const fileName = basename(path);
      const facts = { kind: 'keepass', file: fileName, count: written.length };
      await writeChosenFile(path, bytes, async () => {
        await job.checkpoint();
        // Before the file gets its name: after a kill no values are outside without a journal line.
        await vault.noteMany(written.map((keyId) => ({ type: 'exported', keyId, known: 'recorded', facts })));
      });
      return { fileName, keys: written.length, left };
    },
    async check(passphrase, job) {
      const path = await dialogs.chooseOpen({ kind: 'kdbx' });
      if (path === null) return { fileName: null, entries: 0, groups: [] };
      job.progress('reading', 0, 0);
      const tooBig = new KnownFailure('keepass-too-big', 'file');
      const bytes = await readChosenBytes(path, { maxBytes, tooBig });
      const { entries, groups } = await threads.run(thread, { act: 'check', bytes, passphrase }, job);
      return { fileName: basename(path), entries, groups: [...groups] };
    },
  };
}

/** The reason why a key has no entry; null when it has all its values. */
function whyLeft(
  key: KeyRecord,
  { valuesOf }: Pick<Vault['records'], 'valuesOf'>,
): Output<'keepass.export'>['left'][number]['reason'] | null {
  const needed = neededValues(key);
  if (needed.includes(null)) return 'no-value';
  if (needed.every((summary) => summary?.state === 'ready')) return null;
  return valuesOf(key.id) === 'ready' ? 'unreadable' : 'locked';
}
