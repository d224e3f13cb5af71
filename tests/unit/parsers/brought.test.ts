import { expect, it } from 'vitest';
import { listTask } from '../../../electron/features/import/list-task';
import { readKeepass, writeKeepass } from '../../../electron/features/keepass/keepass-database';
import { decryptAge, encryptAge } from '../../../electron/features/transfer/age-file';
import { checkAgeHeader } from '../../../electron/features/transfer/age-header';
import { type Payload, readPayload } from '../../../electron/features/transfer/payload';
import { payloadBytes } from '../electron/features/transfer/sample-payload';
import { sampleRecord } from '../electron/storage/vault/temp-vault';
import { tryAll } from './spoilt-bytes';

const passphrase = 'four words work well';
const payload: Payload = {
  format: 'keyquilt transfer',
  version: 1,
  kind: 'handover',
  account: 'real',
  madeAt: '2026-11-21T12:00:00.000Z',
  madeBy: 'Ada',
  machine: 'workbench',
  app: '0.1.0',
  to: 'Ben',
  expires: '2026-12-24',
  keys: [{ record: sampleRecord(1), values: { apiKey: 'DEMO' }, missing: [], events: [] }],
  documents: [],
  events: [],
};

it('what lies in an encrypted file', async () => {
  await tryAll(payloadBytes(payload), 400, (bytes) => {
    expect(readPayload(bytes).keys.length).toBeLessThanOrEqual(1);
  });
});

it('what lies in an encrypted file, whole but for one list that is nested too deep', () => {
  const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
  const withDocument = (content: unknown) => payloadBytes({ ...payload, documents: [{ kind: 'drills', content }] });
  expect(readPayload(withDocument(nested(20))).documents).toHaveLength(1);
  expect(() => readPayload(withDocument(nested(40)))).toThrow('file-other-content');
});

it('an age file', async () => {
  const file = await encryptAge(payloadBytes(payload), passphrase, 4);
  await tryAll(file, 300, (bytes) => checkAgeHeader(bytes));
  // One changed digit may cost a second of work, so this runs less often.
  await tryAll(file, 30, (bytes) => decryptAge(bytes, passphrase));
}, 60_000);

it('an age file that asks for more work than age itself allows is refused by its header', () => {
  const header = (work: number) => Buffer.from(`age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} ${work}\n`);
  expect(() => checkAgeHeader(header(20))).not.toThrow();
  expect(() => checkAgeHeader(header(21))).toThrow('file-damaged');
});

it('a KeePass file', async () => {
  const entry = {
    group: 'Acme',
    title: 'A',
    userName: 'u',
    url: '',
    notes: '',
    password: 'DEMO',
    apiKey: 'DEMO',
    version: '1',
  };
  const file = await writeKeepass([entry], passphrase, 'Keys');
  await tryAll(file, 30, (bytes) => readKeepass(bytes, passphrase));
}, 120_000);

it('a list', async () => {
  const list = 'Name;Company;Status\r\n"Shop; feed";Acme;active\r\nMüller;"A ""B""";unknown\r\n';
  const context = { progress: () => {} } as never;
  await tryAll(Buffer.from(list), 500, (bytes) => listTask({ bytes, ownHeaders: ['name'] }, context));
});

it('a list that is all quotes, delimiters or line breaks', async () => {
  const context = { progress: () => {} } as never;
  for (const sign of ['"', ',', ';', '\n', '\r', '"\n', ',"', '\t|'])
    await tryAll(Buffer.from(sign.repeat(100_000)), 1, (bytes) => listTask({ bytes, ownHeaders: [] }, context));
}, 60_000);
