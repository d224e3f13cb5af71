import { createCipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { answered, readTruth } from './truth.mjs';

/** What each edit must be told as, and which words say so: a notice of this code. */
/** @typedef {{ readonly how: string, readonly tells: string, readonly locks?: true, readonly edit: (folder: string) => Promise<void> }} Edit  `locks`: nothing may open or be changed then */

/**
 * Edits that leave every file whole, as somebody makes them who can write the data folder and has no key, or a sync
 * service that puts older files back. Each must be told in words that name a next step, and nothing may be lost.
 * @param {import('./truth.mjs').Truth} truth
 * @returns {readonly import('./slice.mjs').Case[]}
 */
export function outsideCases(truth) {
  return edits.map((one) => ({
    group: 'outside',
    sort: one.how,
    name: `changed outside: ${one.how}`,
    run: (folder, reader) => outsideCase(folder, truth, one, reader),
  }));
}

/**
 * @param {string} folder
 * @param {import('./truth.mjs').Truth} truth
 * @param {Edit} edit
 * @param {import('./reader.mjs').Reader} reader
 * @returns {Promise<import('./judge.mjs').Judgement>}
 */
async function outsideCase(folder, truth, { edit, tells, locks = false }, reader) {
  await edit(folder);
  const before = await filesOf(folder);
  const child = await reader.open(folder);
  // The page asks for the keys at once; the check of the files runs after that.
  await answered(child.ask('app.read', {}));
  const told = await noticesOf(child, tells);
  const found = await readTruth(child);
  const words = JSON.parse(await readFile(new URL('../../shared/messages/en/home.json', import.meta.url), 'utf8'));
  const gone = truth.keys.filter(({ id }) => !found.keys.some((key) => key.id === id));
  const changed = await child.ask('keys.changeOwner', { id: found.keys[0]?.id, owner: 'Noor Haddad' });
  const left = await filesOf(folder);
  const wrong = [
    ...(told.includes(tells) ? [] : [`nobody tells of ${tells}`]),
    ...told.filter((code) => code !== tells).map((code) => `tells of ${code} as well`),
    ...(words[`home.notice.${tells}.text`] ? [] : ['no words']),
    ...(changed.ok === !locks
      ? []
      : [changed.ok ? 'a change is taken' : `a change is refused with ${changed.failure.code}`]),
    ...(locks && found.openable.length > 0 ? ['values open'] : []),
    ...before.filter((name) => !left.includes(name)).map((name) => `${name} is gone`),
  ];
  // An older set holds fewer keys; those that it has not are in the backups, and the words say so.
  const lost = tells === 'data-older' ? 0 : gone.length;
  return { lost, silent: wrong.length > 0 ? 1 : 0, says: [told.join(' ') || 'nothing to say', ...wrong].join('; ') };
}

/** The codes of all notices, once the check has told of this one. @param {Pick<import('../headless/child.mjs').Child, 'ask'>} child @param {string} code */
async function noticesOf(child, code) {
  /** @type {string[]} */
  let codes = [];
  for (let tries = 0; tries < 40 && !codes.includes(code); tries += 1) {
    await answered(child.ask('journal.verify', {}));
    const { notices } = await answered(child.ask('app.read', {}));
    codes = notices.map((/** @type {{ code: string }} */ notice) => notice.code);
  }
  return codes;
}

/** @type {readonly Edit[]} */
const edits = [
  {
    how: 'a fact of a record edited',
    tells: 'records-changed',
    edit: (folder) => editRecords(folder, ([first]) => Object.assign(first.record, { company: 'Another' })),
  },
  {
    how: 'a signature of a record stripped',
    tells: 'records-changed',
    edit: (folder) => editRecords(folder, ([first]) => Object.assign(first, { mac: null })),
  },
  {
    how: 'an older value of the same record and field put back',
    tells: 'records-changed',
    edit: async (folder) => {
      const older = await olderRecord(folder);
      await editRecords(folder, (records) => {
        const place = records.find(({ record }) => record.id === older.record.id);
        Object.assign(place.record, { secrets: older.record.secrets });
        place.sealed = { ...older.sealed, apiPassword: older.sealed.apiKey };
      });
    },
  },
  {
    how: 'a record swapped for its older self',
    tells: 'records-older',
    edit: async (folder) => {
      const older = await olderRecord(folder);
      await editRecords(folder, (records) => {
        Object.assign(records.find(({ record }) => record.id === older.record.id) ?? {}, older);
      });
    },
  },
  {
    how: 'the history rewritten whole under a key that nobody holds',
    tells: 'journal-broken',
    edit: (folder) => rewriteHistory(folder, 'f'.repeat(16)),
  },
  {
    how: 'a last line forged under a key that nobody holds',
    tells: 'journal-broken',
    edit: async (folder) => {
      const file = path.join(folder, 'journal.jsonl');
      const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
      const last = JSON.parse(lines.at(-1) ?? '');
      const forged = { ...last, seq: last.seq + 1, type: 'protection-changed', keyId: null, facts: {} };
      lines.push(signed({ ...forged, saves: false, key: 'f'.repeat(16) }, last.mac));
      await writeFile(file, `${lines.join('\n')}\n`);
    },
  },
  ...[
    { secret: '', words: 'the empty secret' },
    { secret: 'peanuts', words: 'the secret of machines without a keyring' },
  ].flatMap(({ secret, words }) => [
    {
      how: `an older key planted under ${words}`,
      tells: 'key-list-changed',
      edit: (/** @type {string} */ folder) => plant(folder, 'retired', secret),
    },
    {
      how: `the current key replaced by one under ${words}`,
      tells: 'key-planted',
      locks: /** @type {const} */ (true),
      edit: (/** @type {string} */ folder) => plant(folder, 'current', secret),
    },
  ]),
  { how: 'an older set of files put in place', tells: 'data-older', edit: putOlderSetBack },
  {
    how: 'a conflicted copy of a sync service beside a file',
    tells: 'conflict-copy',
    edit: (folder) =>
      copyFile(path.join(folder, 'records/00.json'), path.join(folder, 'records/00 (conflicted copy 2026-11-29).json')),
  },
];

/**
 * Puts a key into both lists that Chromium's published way with a published secret opens (os_crypt_linux.cc).
 * @param {string} folder @param {'current' | 'retired'} place @param {string} secret
 */
async function plant(folder, place, secret) {
  const cipher = createCipheriv('aes-128-cbc', pbkdf2Sync(secret, 'saltysalt', 1, 16, 'sha1'), Buffer.alloc(16, ' '));
  const text = Buffer.alloc(32, 9).toString('base64');
  const sealed = Buffer.concat([Buffer.from('v11'), cipher.update(text), cipher.final()]).toString('base64');
  const wrap = { kind: 'keyring', ciphertext: sealed, backend: 'gnome_libsecret' };
  const slot = { id: 'f'.repeat(16), wraps: [wrap], check: Buffer.alloc(45, 9).toString('base64') };
  for (const name of ['vault.json', 'backups/wrapped-keys.json']) {
    const file = path.join(folder, name);
    const parsed = JSON.parse(await readFile(file, 'utf8'));
    const { keys } = parsed.content;
    if (place === 'current') [keys.retired, keys.current] = [[...keys.retired, keys.current], slot];
    else keys.retired.push(slot);
    parsed.checksum = hashOf([parsed.format, parsed.content]);
    await writeFile(file, JSON.stringify(parsed));
  }
}

/** @param {string} folder @returns {Promise<string[]>} the folders of its backups, oldest first */
async function backupsOf(folder) {
  const names = await readdir(path.join(folder, 'backups'));
  return names
    .filter((name) => name.startsWith('2'))
    .sort()
    .map((name) => path.join(folder, 'backups', name));
}

/** The first key as the oldest backup has it. @param {string} folder */
async function olderRecord(folder) {
  const [oldest = ''] = await backupsOf(folder);
  const { records } = JSON.parse(await readFile(path.join(oldest, 'records/00.json'), 'utf8'));
  const present = JSON.parse(await readFile(path.join(folder, 'records/00.json'), 'utf8')).records;
  const older = Object.values(records).find((each) => each.seq < present[each.record.id].seq);
  if (!older) throw new Error('No record is older in the backup');
  return older;
}

/** @param {string} folder */
async function putOlderSetBack(folder) {
  const [oldest = ''] = await backupsOf(folder);
  for (const name of ['vault.json', 'records/00.json'])
    await copyFile(path.join(oldest, name), path.join(folder, name));
  const { content } = JSON.parse(await readFile(path.join(folder, 'vault.json'), 'utf8'));
  const file = path.join(folder, 'journal.jsonl');
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  await writeFile(file, `${lines.slice(0, content.journal.length).join('\n')}\n`);
}

/** @param {string} folder @param {(records: any[]) => void} change */
async function editRecords(folder, change) {
  const file = path.join(folder, 'records/00.json');
  const parsed = JSON.parse(await readFile(file, 'utf8'));
  change(Object.values(parsed.records));
  for (const stored of Object.values(parsed.records)) {
    const { sum: _sum, ...content } = stored;
    stored.sum = hashOf([parsed.format, content]);
  }
  await writeFile(file, JSON.stringify(parsed));
}

/** Every line and the noted end, signed with a made-up key. @param {string} folder @param {string} id */
async function rewriteHistory(folder, id) {
  const file = path.join(folder, 'journal.jsonl');
  let mac = '0'.repeat(64);
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const written = lines.map((text) => {
    const line = signed({ ...JSON.parse(text), who: 'Somebody', key: id }, mac);
    mac = JSON.parse(line).mac;
    return line;
  });
  await writeFile(file, `${written.join('\n')}\n`);
  const vault = path.join(folder, 'vault.json');
  const parsed = JSON.parse(await readFile(vault, 'utf8'));
  const { length } = written;
  parsed.content.journal = { length, head: mac, seal: hmac(`head ${length} ${mac}`), key: id };
  parsed.checksum = hashOf([parsed.format, parsed.content]);
  await writeFile(vault, JSON.stringify(parsed));
}

/** A line of the journal as the app would write it. @param {any} line @param {string} previous */
function signed({ seq, at, type, keyId, who, machine, known, facts, saves, key }, previous) {
  const text = JSON.stringify({ seq, at, type, keyId, who, machine, known, facts, saves, key });
  return `${text.slice(0, -1)},"mac":"${hmac(`${previous}\n${text}`)}"}`;
}

/** @param {string} text */
function hmac(text) {
  return createHmac('sha256', Buffer.alloc(32, 9)).update(text).digest('hex');
}

/** @param {unknown} content */
function hashOf(content) {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** @param {string} folder */
async function filesOf(folder) {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => !/^(logs|practice)|\.tmp-/.test(name));
}
