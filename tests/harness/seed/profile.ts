import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileFormatsOf } from '../../../electron/storage/files/file-formats';
import { stampOf } from '../../../electron/storage/files/file-stamp';
import { sealHead } from '../../../electron/storage/journal/head';
import { heldFacts } from '../../../electron/storage/journal/held-ids';
import { genesis, type JournalLine, macOf, type SigningKey, writeLine } from '../../../electron/storage/journal/line';
import { makeDataKey, slotWith } from '../../../electron/storage/vault/keys/data-key';
import { deriveKey, fingerprintOf, keyIdOf } from '../../../electron/storage/vault/keys/derived-keys';
import { sealValue } from '../../../electron/storage/vault/keys/envelope';
import { noSlots } from '../../../electron/storage/vault/keys/key-slot';
import { signSlots } from '../../../electron/storage/vault/keys/slot-list';
import { wrapInKeyring } from '../../../electron/storage/vault/keys/unwrap-key';
import { shardName } from '../../../electron/storage/vault/records/record-files';
import { type IndexedFile, indexBytes, indexName } from '../../../electron/storage/vault/records/record-index';
import { macOfRecord } from '../../../electron/storage/vault/records/record-mac';
import { recordsPerFile } from '../../../electron/storage/vault/records/record-places';
import { lineOf, shardText } from '../../../electron/storage/vault/records/record-shape';
import type { StoredRecord } from '../../../electron/storage/vault/records/stored-record';
import { keyCopyIn, newVaultContent, vaultFileIn } from '../../../electron/storage/vault/vault-file';
import type { KeyRecord, SecretField } from '../../../shared/model/key-record';
import { pretendActs } from './acts';
import { openConf } from './conf-store';
import { standInKeyring } from './keyring';
import { pretendKey, type SeedKey } from './one-key';
import { createRandom } from './random';

/** Options of the seeder. */
export type SeedOptions = {
  /** The data folder; it must not hold a vault yet. Its keyring's secret is kept next to it, as `<folder>.keyring`. */
  readonly folder: string;
  readonly keys: number;
  /** The same seed and the same time give the same keys and events. */
  readonly seed?: number;
  readonly now?: Date;
};

const fileFormats = fileFormatsOf('0.1.0');

/** The result: ids of the keys in the order of addition, and the number of events. */
export type SeededProfile = { readonly ids: readonly string[]; readonly events: number };

/**
 * Creates a data folder with many keys, written by the app's modules: records with sealed secrets, a signed journal of
 * three years, and a data key that the stand-in's strong keyring opens.
 * @throws Error when a vault exists
 */
export async function seedProfile({ folder, keys, seed = 1, now = new Date() }: SeedOptions): Promise<SeededProfile> {
  if (existsSync(join(folder, 'vault.json'))) throw new Error(`There is a vault in ${folder} already.`);
  mkdirSync(join(folder, 'records'), { recursive: true, mode: 0o700 });
  const { dataKey, slot } = makeDataKey();
  const wrap = await wrapInKeyring(dataKey, standInKeyring(`${folder}.keyring`), process.platform);
  if (!wrap) throw new Error('The keyring does not wrap.');
  const signing: SigningKey = { id: slot.id, key: deriveKey(dataKey, 'journal') };

  const random = createRandom(seed);
  const all = Array.from({ length: keys }, (_, number) => pretendKey(number + 1, random, now));
  all.sort((a, b) => (a.record.addedAt < b.record.addedAt ? -1 : 1));

  const backups = backupsOf(all, now);
  const written = 1 + backups.length + all.reduce((sum, { events }) => sum + events.length, 0);
  const further = [...backups, ...pretendActs(all, written, seed, now)];
  const journal = writeJournal(join(folder, 'journal.jsonl'), all, { signing, further });
  const files = new Map<number, IndexedFile>();
  for (let number = 0; number * recordsPerFile < keys; number++) {
    const part = all.slice(number * recordsPerFile, (number + 1) * recordsPerFile);
    const lines = part.map((key) => lineOf(fileFormats.records, storedOf(key, dataKey, journal.lastSeq)));
    const shard = new Map(lines.map((line) => [line.entry.facts.id, line]));
    const path = join(folder, 'records', shardName(number));
    writeFileSync(path, shardText(fileFormats.records, shard), { mode: 0o600 });
    files.set(number, { stamp: stampOf(path), entries: new Map(lines.map(({ entry }) => [entry.facts.id, entry])) });
  }
  // As the app leaves it on quitting: the first start is like any other.
  const index = await indexBytes(fileFormats.index, files);
  writeFileSync(join(folder, 'records', indexName), index, { mode: 0o600 });
  const begun = newVaultContent();
  const content = {
    ...begun,
    keys: signSlots({ ...noSlots, current: slotWith(slot, wrap) }, dataKey, begun.vaultId),
    journal: sealHead(signing, journal.length, journal.head),
    shards: Math.ceil(keys / recordsPerFile),
  };
  vaultFileIn(folder, openConf, fileFormats).write(content);
  keyCopyIn(join(folder, 'backups'), openConf, fileFormats).write(content);
  return { ids: all.map(({ record }) => record.id), events: journal.length };
}

type Written = { readonly length: number; readonly head: string; readonly lastSeq: ReadonlyMap<string, number> };

type SeedEvent = SeedKey['events'][number];
type JournalParts = { readonly signing: SigningKey; readonly further: readonly SeedEvent[] };

/** Days ago of the backups in a large profile: each is one line that lists every key of that time. */
const backupDays = [365, 270, 180, 90, 30, 7];

function backupsOf(all: readonly SeedKey[], now: Date): readonly SeedEvent[] {
  if (all.length < 1000) return [];
  return backupDays.map((days) => {
    const at = new Date(now.getTime() - days * 86_400_000).toISOString();
    const held = all.filter(({ capturedAt }) => capturedAt < at);
    const ids = (isWith: boolean) =>
      held.filter(({ values }) => Object.keys(values).length > 0 === isWith).map(({ record }) => record.id);
    const facts = {
      keys: held.length,
      file: createHash('sha256').update(at).digest('hex'),
      name: `Keyquilt backup ${at.slice(0, 10)}.age`,
    };
    return {
      type: 'backed-up',
      keyId: null,
      known: 'recorded',
      facts: { ...facts, ...heldFacts(ids(true), ids(false)) },
      at,
      who: 'Ada',
      machine: 'workbench',
    };
  });
}

function writeJournal(path: string, all: readonly SeedKey[], { signing, further }: JournalParts): Written {
  const opened = { type: 'journal-opened', keyId: null, known: 'recorded', facts: { authenticated: true } } as const;
  const events = [...all.flatMap((key) => key.events), ...further].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
  const first = events[0] ?? { at: new Date(0).toISOString(), who: 'Ada', machine: 'workbench' };
  const lastSeq = new Map<string, number>();
  const lines: string[] = [];
  let head = genesis;
  for (const event of [{ ...opened, at: first.at, who: first.who, machine: first.machine }, ...events]) {
    const { at, type, keyId, who, machine, known, facts } = event;
    const seq = lines.length + 1;
    const unsigned = { seq, at, type, keyId, who, machine, known, facts, saves: keyId !== null, key: signing.id };
    const line: JournalLine = { ...unsigned, mac: macOf(signing.key, head, unsigned) };
    lines.push(writeLine(line));
    if (keyId !== null) lastSeq.set(keyId, seq);
    head = line.mac;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o600 });
  return { length: lines.length, head, lastSeq };
}

function storedOf(
  { record, values, capturedAt }: SeedKey,
  dataKey: Buffer,
  lastSeq: ReadonlyMap<string, number>,
): StoredRecord {
  const summary = (field: SecretField): KeyRecord['secrets'][SecretField] => {
    const value = values[field];
    if (value === undefined) return null;
    const hint = field === 'apiKey' ? value.slice(0, 4) : '';
    const fingerprint = fingerprintOf(dataKey, value);
    return { length: value.length, hint, fingerprint, state: 'ready', how: 'pasted', at: capturedAt };
  };
  const sealed = Object.entries(values).map(([field, value]) => [
    field,
    sealValue(dataKey, { recordId: record.id, field }, value),
  ]);
  const unsigned = {
    seq: lastSeq.get(record.id) ?? 0,
    record: { ...record, secrets: { apiKey: summary('apiKey'), apiPassword: summary('apiPassword') } },
    sealed: Object.fromEntries(sealed),
  };
  const key = deriveKey(dataKey, 'records');
  return { ...unsigned, mac: macOfRecord({ id: keyIdOf(dataKey), key }, unsigned) };
}
