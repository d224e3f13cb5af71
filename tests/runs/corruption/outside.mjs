import { copyFile, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { editRecords, forgeLastLine, olderRecord, plant, putOlderSetBack, rewriteHistory } from './hand-edits.mjs';
import { answered, readTruth } from './truth.mjs';

/** The notice code that each edit must cause. */
/** @typedef {{ readonly how: string, readonly tells: string, readonly locks?: true, readonly edit: (folder: string) => Promise<void> }} Edit  `locks`: nothing may open or be changed then */

/**
 * Edits that keep every file valid, as made by somebody who can write the data folder but has no key, or by a sync
 * service that restores older files. Each must cause a notice with a next step, and nothing may be lost.
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
  // The page reads the keys at once; the check of the files runs after that.
  await answered(child.ask('app.read', {}));
  const told = await noticesOf(child, tells);
  const found = await readTruth(child);
  const words = JSON.parse(
    await readFile(new URL('../../../shared/messages/en/notices.json', import.meta.url), 'utf8'),
  );
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
  // An older set has fewer keys; the missing ones are in the backups, as the notice says.
  const lost = tells === 'data-older' ? 0 : gone.length;
  return { lost, silent: wrong.length > 0 ? 1 : 0, says: [told.join(' ') || 'nothing to say', ...wrong].join('; ') };
}

/**
 * The codes of all notices, once the check has reported this one. @param
 * {Pick<import('../../harness/headless/child.mjs').Child, 'ask'>} child @param {string} code
 */
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
    how: 'a record replaced by its older self',
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
    edit: (folder) => forgeLastLine(folder),
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

/** @param {string} folder */
async function filesOf(folder) {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => !/^(logs|practice)|\.tmp-/.test(name));
}
