import { createCipheriv, createHash, createHmac, pbkdf2Sync } from 'node:crypto';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

// Edits of a data folder that keep every file valid: correct checksums, but no key of the vault.

/**
 * Adds a data key to both lists that Chromium's public method opens with a known secret (os_crypt_linux.cc).
 * @param {string} folder @param {'current' | 'retired'} place @param {string} secret
 */
export async function plant(folder, place, secret) {
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

/** Returns the folders of its backups, oldest first. @param {string} folder @returns {Promise<string[]>} */
async function backupsOf(folder) {
  const names = await readdir(path.join(folder, 'backups'));
  return names
    .filter((name) => name.startsWith('2'))
    .sort()
    .map((name) => path.join(folder, 'backups', name));
}

/** The first record as in the oldest backup. @param {string} folder */
export async function olderRecord(folder) {
  const [oldest = ''] = await backupsOf(folder);
  const { records } = JSON.parse(await readFile(path.join(oldest, 'records/00.json'), 'utf8'));
  const present = JSON.parse(await readFile(path.join(folder, 'records/00.json'), 'utf8')).records;
  const older = Object.values(records).find((each) => each.seq < present[each.record.id].seq);
  if (!older) throw new Error('No record is older in the backup');
  return older;
}

/** @param {string} folder */
export async function putOlderSetBack(folder) {
  const [oldest = ''] = await backupsOf(folder);
  for (const name of ['vault.json', 'records/00.json'])
    await copyFile(path.join(oldest, name), path.join(folder, name));
  const { content } = JSON.parse(await readFile(path.join(folder, 'vault.json'), 'utf8'));
  const file = path.join(folder, 'journal.jsonl');
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  await writeFile(file, `${lines.slice(0, content.journal.length).join('\n')}\n`);
}

/** @param {string} folder @param {(records: any[]) => void} change */
export async function editRecords(folder, change) {
  const file = path.join(folder, 'records/00.json');
  const parsed = JSON.parse(await readFile(file, 'utf8'));
  change(Object.values(parsed.records));
  for (const stored of Object.values(parsed.records)) {
    const { sum: _sum, ...content } = stored;
    stored.sum = hashOf([parsed.format, content]);
  }
  await writeFile(file, JSON.stringify(parsed));
}

/** Rewrites every line and the recorded end, signed with an invented key. @param {string} folder @param {string} id */
export async function rewriteHistory(folder, id) {
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

/** Appends a line signed with an unknown key. @param {string} folder */
export async function forgeLastLine(folder) {
  const file = path.join(folder, 'journal.jsonl');
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  const last = JSON.parse(lines.at(-1) ?? '');
  const forged = { ...last, seq: last.seq + 1, type: 'protection-changed', keyId: null, facts: {} };
  lines.push(signed({ ...forged, saves: false, key: 'f'.repeat(16) }, last.mac));
  await writeFile(file, `${lines.join('\n')}\n`);
}

/** Builds a journal line as the app would write it. @param {any} line @param {string} previous */
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
