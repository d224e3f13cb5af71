import type { FilePreview, PreviewRow } from '../../../shared/contract/transfer';
import type { Vault } from '../../storage/vault/vault';
import type { AttachedDocuments } from './attached-documents';
import { outcomeOf } from './merge';
import type { Payload, TravellingKey } from './payload';
import { keyHere } from './take-keys';

/** Describes what importing an opened file would do, without any secret. */
export function previewOf(
  payload: Payload,
  digest: string,
  { vault, documents }: { readonly vault: Vault; readonly documents: readonly AttachedDocuments[] },
): Omit<FilePreview, 'signer'> {
  const { kind, madeAt, madeBy, machine, expires, keys } = payload;
  return {
    kind,
    madeAt,
    madeBy,
    machine,
    expires,
    digest,
    takenAt: takenAt(vault, digest),
    rows: keys.map((key) => rowOf(vault, key)),
    documents: newDocuments(payload, documents).length,
  };
}

/** Returns the file's documents that are not here yet, each as a function that stores it. */
export function newDocuments(
  payload: Payload,
  documents: readonly AttachedDocuments[],
): readonly (() => Promise<void>)[] {
  return payload.documents.flatMap(({ kind, content }) => {
    const attached = documents.find((each) => each.kind === kind);
    return attached?.isNew(content) ? [() => attached.add(content)] : [];
  });
}

/** Returns when this very file was last imported here, according to the journal. */
function takenAt({ journal }: Vault, digest: string): string | null {
  const types: readonly string[] = ['received', 'restored-from-backup'];
  const taken = journal.timeline(null).findLast(({ type, facts }) => types.includes(type) && facts.file === digest);
  return taken?.at ?? null;
}

function rowOf(vault: Vault, key: TravellingKey): PreviewRow {
  const here = keyHere(vault, key.record.id);
  const { id, system, company, name, status, updatedAt } = key.record;
  return {
    id,
    system,
    company,
    name: name.value,
    status: status.value,
    outcome: outcomeOf(here, key),
    values: Object.keys(key.values).length,
    missing: key.missing.length,
    changedAt: updatedAt,
    changedHere: here.record?.updatedAt ?? null,
  };
}
