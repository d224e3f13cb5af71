import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** @param {unknown} content @param {number} format */
const sumOf = (content, format) =>
  createHash('sha256')
    .update(JSON.stringify(format === 1 ? content : [format, content]))
    .digest('hex');

/** @param {string} text */
const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/**
 * The text of a stored file as an older version would have left it: its content is nested under the members `was`,
 * which the migrations of a later version remove. The present formats are the oldest that a later version knows here.
 * @param {string} text
 * @param {number} past  how many formats past the present one
 * @param {readonly string[]} was
 */
export function olderText(text, past, was) {
  const { checksum, ...file } = JSON.parse(text);
  const format = file.format + past;
  const head = { magic: file.magic, format, writtenBy: '0.1.0' };
  /** @param {object} content @param {object} [beside] */
  const wrap = (content, beside) => was.toReversed().reduce((inner, name) => ({ ...beside, [name]: inner }), content);
  if (file.magic === 'keyquilt records') {
    const records = Object.entries(file.records).map(([id, { sum: _sum, ...stored }]) => {
      const content = { ...stored, record: wrap(stored.record, { id }) };
      return [id, { ...content, sum: sumOf(content, format) }];
    });
    return JSON.stringify({ ...head, count: file.count, records: Object.fromEntries(records) });
  }
  if (file.magic === 'keyquilt settings') {
    const { magic: _magic, format: _format, writtenBy: _by, ...members } = file;
    const content = wrap(members);
    return JSON.stringify({ ...head, ...content, checksum: sumOf(content, format) });
  }
  const content = wrap(file.content);
  return JSON.stringify({ ...head, checksum: sumOf(content, format), content }, undefined, '\t');
}

/**
 * Converts an account's data folder to an older version, including backups.
 * @param {string} folder
 * @param {number} [past]
 * @param {readonly string[]} [was]
 */
export async function makeOlder(folder, past = 0, was = ['was']) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => isStored(name)).sort();
  const lists = names.filter((name) => path.basename(name) === 'manifest.json');
  for (const name of names.filter((each) => !lists.includes(each))) {
    const file = path.join(folder, name);
    await rewrite(file, olderText(await readFile(file, 'utf8'), past, was));
  }
  for (const name of lists) {
    const file = path.join(folder, name);
    const list = JSON.parse(await readFile(file, 'utf8'));
    for (const each of list.content.files)
      each.sha256 = hashOf(await readFile(path.join(path.dirname(file), each.name), 'utf8'));
    await rewrite(file, olderText(JSON.stringify(list), past, was));
  }
}

/** @param {string} name */
function isStored(name) {
  return name.endsWith('.json') && !/^(before-|practice|logs)/.test(name);
}

/** Hard-linked backup copies become separate files. @param {string} file @param {string} text */
async function rewrite(file, text) {
  await rm(file);
  await writeFile(file, text, { mode: 0o600 });
}
