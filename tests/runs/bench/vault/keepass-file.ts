import { argon2id } from 'hash-wasm';
import * as kdbxwebModule from 'kdbxweb';
import type { KeyRecord } from '../../../../shared/model/key-record';

// A CommonJS package: the bundle exposes its members by name, plain Node under `default`.
const kdbxweb = (kdbxwebModule as { default?: typeof kdbxwebModule }).default ?? kdbxwebModule;

/** The passphrase of the file, whose content is invented. */
export const passphrase = 'bench';

/**
 * A KDBX 4 file with one entry for each key. Argon2id uses 64 KiB and one pass: KeePassXC derives its key again with
 * every save, and only the save should count.
 */
export async function keepassFileOf(records: Iterable<KeyRecord>): Promise<Uint8Array> {
  const { Consts, Credentials, CryptoEngine, Int64, Kdbx, ProtectedValue, VarDictionary } = kdbxweb;
  CryptoEngine.setArgon2Impl(async (password, salt, memorySize, iterations, hashLength, parallelism) => {
    const hash = await argon2id({
      password: new Uint8Array(password),
      salt: new Uint8Array(salt),
      memorySize,
      iterations,
      parallelism,
      hashLength,
      outputType: 'binary',
    });
    return hash.slice().buffer;
  });
  const credentials = new Credentials(ProtectedValue.fromString(passphrase));
  await credentials.ready;
  const database = Kdbx.create(credentials, 'Bench');
  database.setVersion(4);
  database.setKdf(Consts.KdfId.Argon2id);
  const parameters = database.header.kdfParameters;
  parameters?.set('M', VarDictionary.ValueType.UInt64, Int64.from(64 * 1024));
  parameters?.set('I', VarDictionary.ValueType.UInt64, Int64.from(1));
  parameters?.set('P', VarDictionary.ValueType.UInt32, 1);
  const group = database.getDefaultGroup();
  for (const record of records) {
    const entry = database.createEntry(group);
    entry.fields.set('Title', `${record.company}, ${record.name.value}`);
    entry.fields.set('UserName', record.owner?.value ?? '');
    entry.fields.set('Password', ProtectedValue.fromString(`DEMO${record.id}`));
    entry.fields.set('Notes', record.usedBy.map(({ place, contact }) => `${place} ${contact}`).join('\n'));
  }
  return new Uint8Array(await database.save());
}
