import * as kdbxwebModule from 'kdbxweb';
import { KnownFailure } from '../../failures';
import { deriveArgon2, protect } from './argon2';
import { loadKdbx } from './load-kdbx';

// A CommonJS package: a bundle exposes its members by name, plain Node under `default`.
const kdbxweb = (kdbxwebModule as { default?: typeof kdbxwebModule }).default ?? kdbxwebModule;
const { Consts, Credentials, CryptoEngine, Int64, Kdbx, ProtectedValue, VarDictionary } = kdbxweb;

type Database = kdbxwebModule.Kdbx;

CryptoEngine.setArgon2Impl(deriveArgon2);

/** One key as an entry of a KeePass file. Texts without control characters, apart from line breaks in `notes`. */
export type KeepassEntry = {
  readonly group: string;
  readonly title: string;
  readonly userName: string;
  readonly url: string;
  readonly notes: string;
  /** The API password. A Patchworks key has none, so its key is stored here too. */
  readonly password: string;
  readonly apiKey: string;
  /** The version that Patchworks' form asks for; empty for a key that does not go into that form. */
  readonly version: string;
};

/** The custom field that holds the key; protected, so that password managers hide it. */
const apiKeyField = 'API key';

/** The custom field that holds the version. It is no secret. */
const versionField = 'Version';

/**
 * Writes a KDBX 4 file with these entries, one group for each `group`. The passphrase is used exactly as typed, because
 * other programs do so.
 */
export async function writeKeepass(
  entries: readonly KeepassEntry[],
  passphrase: string,
  name: string,
): Promise<Uint8Array> {
  const database = Kdbx.create(await credentialsOf(passphrase), name);
  database.setVersion(4);
  database.setKdf(Consts.KdfId.Argon2id);
  const { UInt32, UInt64 } = VarDictionary.ValueType;
  const parameters = database.header.kdfParameters;
  parameters?.set('M', UInt64, Int64.from(protect.memoryKiB * 1024));
  parameters?.set('I', UInt64, Int64.from(protect.iterations));
  parameters?.set('P', UInt32, protect.parallelism);

  const groups = new Map<string, ReturnType<Database['createGroup']>>();
  for (const entry of entries) {
    const group = groups.get(entry.group) ?? database.createGroup(database.getDefaultGroup(), entry.group);
    groups.set(entry.group, group);
    const { fields } = database.createEntry(group);
    fields.set('Title', entry.title);
    fields.set('UserName', entry.userName);
    fields.set('URL', entry.url);
    fields.set('Notes', entry.notes);
    fields.set('Password', ProtectedValue.fromString(entry.password));
    fields.set(apiKeyField, ProtectedValue.fromString(entry.apiKey));
    if (entry.version !== '') fields.set(versionField, entry.version);
  }
  return new Uint8Array(await database.save());
}

/**
 * Returns the entries of a KDBX file, in the order of its groups.
 * @throws KnownFailure `file-passphrase-wrong`, `file-damaged`, `file-not-keepass`, or as `loadKdbx` does.
 */
export async function readKeepass(bytes: Uint8Array, passphrase: string): Promise<readonly KeepassEntry[]> {
  const database = await load(bytes, passphrase);
  const bin = database.meta.recycleBinUuid?.id;
  const root = database.getDefaultGroup();
  return [root, ...root.groups]
    .filter(({ uuid }) => uuid.id !== bin)
    .flatMap((group) =>
      group.entries.map(({ fields }) => {
        const text = (field: string) => {
          const value = fields.get(field);
          return typeof value === 'object' ? value.getText() : (value ?? '');
        };
        return {
          group: group.name ?? '',
          title: text('Title'),
          userName: text('UserName'),
          url: text('URL'),
          notes: text('Notes'),
          password: text('Password'),
          apiKey: text(apiKeyField),
          version: text(versionField),
        };
      }),
    );
}

async function credentialsOf(passphrase: string) {
  const credentials = new Credentials(ProtectedValue.fromString(passphrase));
  await credentials.ready;
  return credentials;
}

async function load(bytes: Uint8Array, passphrase: string): Promise<Database> {
  // A copy, because small Node Buffers share their memory.
  const whole = new Uint8Array(bytes).buffer;
  try {
    return await loadKdbx(whole, await credentialsOf(passphrase));
  } catch (error) {
    if (error instanceof KnownFailure) throw error;
    // Only the code: the library's texts are for programmers, and a parser's may quote the content.
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === Consts.ErrorCodes.InvalidKey) throw new KnownFailure('file-passphrase-wrong');
    const isOther = code === Consts.ErrorCodes.BadSignature || code === Consts.ErrorCodes.InvalidVersion;
    throw new KnownFailure(isOther ? 'file-not-keepass' : 'file-damaged');
  }
}
