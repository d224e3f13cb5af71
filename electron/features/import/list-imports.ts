import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Input, Output } from '../../../shared/contract/contract';
import { guessMapping } from '../../../shared/import/list-fields';
import { type Plan, planImport } from '../../../shared/import/plan-import';
import { rowOutcomes } from '../../../shared/import/row-outcomes';
import type { Thread, Threads } from '../../async/threads';
import { KnownFailure } from '../../failures';
import type { Job } from '../../shell/jobs/jobs';
import type { FileDialogs } from '../../shell/window/file-dialogs';
import { readChosenBytes } from '../../storage/files/chosen-file';
import type { Vault } from '../../storage/vault/vault';
import type { KeyWriter } from '../inventory/key-writer';
import type { DocumentWords } from '../reports/document-words';
import { importedChange } from './imported-changes';
import { type ListInput, listLimits, type ReadList } from './list-task';
import { listVocabulary, ownHeaders } from './list-vocabulary';

const thread: Thread<ListInput, ReadList> = { url: new URL('./list-worker.ts', import.meta.url) };

/** The inventory that an import adds to. */
type ImportTarget = { readonly vault: Pick<Vault, 'records'>; readonly writer: Pick<KeyWriter, 'together'> };

/** Imports lists of keys. One list at a time is kept open. */
export type ListImports = {
  /** Asks for a file and reads it. Throws `file-failed` and what reading throws. */
  readonly open: (job: Job) => Promise<Output<'import.open'>>;
  /** Returns every row's outcome. Throws `not-found` for a list that is no longer open. */
  readonly preview: (target: ImportTarget, asked: Input<'import.preview'>) => Output<'import.preview'>;
  /**
   * Writes what was previewed. @throws KnownFailure `list-stale` when the keys have changed since, or one of storage.
   */
  readonly take: (target: ImportTarget, asked: Input<'import.take'>, job: Job) => Promise<Output<'import.take'>>;
  readonly close: (list: string) => void;
};

/** The dependencies of list imports. `now` returns ISO times. */
export type ListImportsParts = {
  readonly dialogs: FileDialogs;
  readonly threads: Threads;
  readonly words: DocumentWords;
  readonly now: () => string;
};

type Held = { readonly id: string; readonly fileName: string; readonly list: ReadList };

export function createListImports({ dialogs, threads, words, now }: ListImportsParts): ListImports {
  const vocabulary = listVocabulary(words);
  let held: Held | null = null;

  const plan = ({ vault }: ImportTarget, { list, mapping, forAll }: Input<'import.preview'>) => {
    if (held?.id !== list) throw new KnownFailure('not-found');
    const secret = held.list.columns.map((column) => column.secret);
    if (Object.values(mapping).some((place) => secret[place] !== false)) throw new KnownFailure('bad-input', 'column');
    const { rows } = held.list;
    const keys = { facts: vault.records.facts(), read: vault.records.get };
    const plans = planImport({ rows, mapping, forAll, words: vocabulary, keys });
    return { plans, name: digest(plans), fileName: held.fileName };
  };

  return {
    async open(job) {
      held = null;
      const path = await dialogs.chooseOpen({ kind: 'csv' });
      const nothing = { fileName: '', rows: 0, encoding: 'utf-8', delimiter: '', columns: [], mapping: {} } as const;
      if (path === null) return { ...nothing, columns: [] };
      const tooBig = new KnownFailure('list-too-large');
      const bytes = await readChosenBytes(path, { maxBytes: listLimits.bytes, tooBig });
      const list = await threads.run(thread, { bytes, ownHeaders: ownHeaders(words) }, job);
      held = { id: job.id, fileName: basename(path), list };
      const columns = list.columns.map(({ samples, ...column }) => ({ ...column, samples: [...samples] }));
      const names = columns.map(({ name, secret }) => (secret ? '' : name));
      const { encoding, delimiter, rows } = list;
      const mapping = guessMapping(names, vocabulary);
      return { fileName: held.fileName, rows: rows.length, encoding, delimiter, columns, mapping };
    },
    preview(target, asked) {
      const { plans, name } = plan(target, asked);
      const counts = Object.fromEntries(
        rowOutcomes.map((outcome) => [outcome, plans.filter(({ row }) => row.outcome === outcome).length]),
      ) as Output<'import.preview'>['counts'];
      const rows = plans.map(({ row }) => ({ ...row, changes: [...row.changes], kept: [...row.kept] }));
      return { rows, counts, plan: name };
    },
    async take(target, asked, job) {
      return target.writer.together(async (batch) => {
        const { plans, name, fileName } = plan(target, asked);
        if (name !== asked.plan) throw new KnownFailure('list-stale');
        const at = now();
        const changes = plans.flatMap((each) => {
          const here = each.row.keyId === null ? null : target.vault.records.get(each.row.keyId);
          return importedChange(each, here, fileName, at) ?? [];
        });
        let done = 0;
        job.progress('saving', done, changes.length);
        await batch.saveMany(
          changes,
          (count) => {
            done += count;
            job.progress('saving', done, changes.length);
          },
          job.checkpoint,
        );
        held = null;
        const added = plans.filter(({ row }) => row.outcome === 'new').length;
        return { added, changed: changes.length - added };
      });
    },
    close(list) {
      if (held?.id === list) held = null;
    },
  };
}

/** Identifies a set of plans, to notice changes since the preview. */
function digest(plans: readonly Plan[]): string {
  return createHash('sha256').update(JSON.stringify(plans)).digest('hex').slice(0, 32);
}
