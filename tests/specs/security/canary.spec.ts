import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { heapOf } from '../../harness/heap-text';
import { expect, type Journey, test } from '../../harness/journey';
import { outputOf } from '../../harness/process-output';
import { findSecrets, formsOf, searchFolder } from '../../harness/search-secrets';

const company = 'Harbour & Pine';
const name = 'Patchworks Integration';
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const signs = `${capitals}abcdefghijklmnopqrstuvwxyz&%@+/"<é`;

function random(length: number, alphabet: string): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** Values as the services make them, different each time. */
function randomValues() {
  return {
    'Plytix key': random(20, capitals),
    'Plytix password': random(40, signs),
    'wrong password': random(40, signs),
    'Patchworks key': random(40, capitals.toLowerCase()),
  };
}

/** Both ends of each value: a log or a title that shortens a value would still contain one of them. */
function endsOf(values: Readonly<Record<string, string>>): Record<string, string> {
  const ends = Object.entries(values).flatMap(([what, value]) => [
    [`the beginning of the ${what}`, value.slice(0, 12)],
    [`the end of the ${what}`, value.slice(-12)],
  ]);
  return Object.fromEntries(ends);
}

async function types(page: Page, field: 'API key' | 'API password', value: string): Promise<void> {
  const card = page.getByRole('region', { name: field, exact: true });
  await card.getByRole('button', { name: `Type it instead: ${field}` }).click();
  await card.getByRole('textbox').pressSequentially(value);
  await card.getByRole('button', { name: 'Use this value' }).click();
  await expect(card.getByText(`${[...value].length} characters`, { exact: true })).toBeVisible();
}

/** A Plytix key that first fails with a mistyped password, then passes and is handed over. */
async function makesPlytixKey({ page, person }: Journey, values: ReturnType<typeof randomValues>): Promise<void> {
  await person.startsConnecting(company);
  await person.createsPlytixKey();
  await person.pastes('API key', `${values['Plytix key']}\n`);
  await page.getByRole('button', { name: 'Remove them', exact: true }).click();
  await expect(page.getByText('20 characters', { exact: true })).toBeVisible();
  await types(page, 'API password', values['wrong password']);
  await person.testsPlytixKey();
  await person.sees('Almost there: one thing to fix');
  await page.getByText('Technical details').click();
  await person.press('Copy details');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^(Copy again|Go to the values)$/ })
    .click();
  await person.sees('Bring the two values here');
  await person.pastes('API password', values['Plytix password']);
  // The password changed, so the value in the password manager is stale and its page comes again.
  await person.testsPlytixKey();
  await person.sees('The key works');
  await person.press('Go on to Patchworks');
  await person.chooses('Connectors & instances');
  for (const [label, value] of [
    ['Copy API Key', values['Plytix key']],
    ['Copy API Password', values['Plytix password']],
  ] as const) {
    await person.press(label);
    await expect.poll(person.clipboard).toBe(value);
  }
  await person.press('Patchworks has saved it');
  await person.press('Patchworks has saved it');
  await person.press('Save the record');
  await person.sees('The record is saved');
}

/** A typed Patchworks key whose first test fails because the service is down. */
async function makesPatchworksKey(
  journey: Journey,
  value: string,
  down: (is: boolean) => Promise<void>,
): Promise<void> {
  const { page, person } = journey;
  await person.press('Back to Home');
  await person.startsSetup('A Patchworks key', company);
  await person.chooses('Yes');
  await person.press('Go on to the company');
  await person.press('This is the company');
  await page.getByLabel('What will use this key?').fill('Order dashboard');
  await person.press('Go on to create the key');
  await person.press('I see the list');
  await person.press('I have copied the key');
  await types(page, 'API key', value);
  await person.press('Check this value');
  await person.press('Go on to test the key');
  await down(true);
  await person.press('Test this key with Patchworks');
  await person.sees('The test could not finish');
  await down(false);
  await person.press('Test again');
  await person.sees('The key works');
  await person.press('Go on to the record');
  await person.press('Save the record');
  await person.press('Open in Keys');
  await page.getByRole('complementary').getByRole('button', { name: 'Copy key' }).click();
  await expect.poll(person.clipboard).toBe(value);
}

test('after a complete set-up no secret value is stored or logged anywhere', async ({ open, services }) => {
  const values = randomValues();
  const plytix = services.simulator.plytix.createKey({ company, name, role: 'ADMIN' });
  Object.assign(plytix, { apiKey: values['Plytix key'], apiPassword: values['Plytix password'] });
  const patchworks = services.simulator.patchworks.createKey({ company, name: 'Order dashboard' });
  Object.assign(patchworks, { apiKey: values['Patchworks key'] });
  const journey = await open();
  const output = outputOf(journey);
  const ends = endsOf(values);

  await makesPlytixKey(journey, values);
  await makesPatchworksKey(journey, values['Patchworks key'], (is) =>
    is ? services.stopListening() : services.listenAgain(),
  );
  const heap = await heapOf(journey.page);
  expect(heap.length).toBeGreaterThan(100_000);
  expect(findSecrets(heap, ends)).toEqual([]);

  await journey.close();
  const { files, found } = await searchFolder(journey.userData, ends);
  for (const kept of ['vault.json', 'journal.jsonl', 'settings.json', 'records/00.json'])
    expect(files).toContain(kept.split('/').join(path.sep));
  expect(files.some((file) => file.startsWith('backups'))).toBe(true);
  expect(found).toEqual([]);
  expect(findSecrets(output(), ends)).toEqual([]);
});

test('the secret search finds a planted value in every form, in files, file names and the heap', async ({
  open,
  folder,
}) => {
  const value = random(40, signs);
  const values = { planted: value };
  const place = path.join(folder, 'planted', 'deep');
  await mkdir(place, { recursive: true });
  const forms = formsOf(value);
  expect(forms.map(({ name: form }) => form)).toEqual(
    expect.arrayContaining(['raw in UTF-8', 'raw in UTF-16LE', 'hex in UTF-8', 'base64, shifted by 2 in UTF-16LE']),
  );
  for (const [number, form] of forms.entries())
    await writeFile(
      path.join(place, `${number}.bin`),
      Buffer.concat([Buffer.from('\0before '), form.bytes, Buffer.from(' after')]),
    );
  await writeFile(path.join(place, 'clean.bin'), random(4000, signs));
  const { found } = await searchFolder(path.join(folder, 'planted'), values);
  for (const [number, form] of forms.entries())
    expect(
      found.some((line) => line.includes(`${number}.bin`) && line.endsWith(form.name)),
      form.name,
    ).toBe(true);
  expect(found.filter((line) => line.includes('clean'))).toEqual([]);

  // The forms come from other programs rather than from the search's own encoders.
  const made = [
    ...['', 'a', 'ab'].map((before) => Buffer.from(`${before}${value}xyz`).toString('base64')),
    JSON.stringify({ value }),
    new URLSearchParams({ value }).toString().replaceAll('+', '%20'),
    Buffer.from(value).toString('hex'),
  ];
  for (const text of made) expect(findSecrets(Buffer.from(text), values), text).not.toEqual([]);

  const { page } = await open();
  expect(findSecrets(await heapOf(page), values)).toEqual([]);
  await page.evaluate((planted) => Object.assign(window, { holder: { list: [planted] } }), value);
  expect(findSecrets(await heapOf(page), values)).toContain('planted: raw in UTF-8');
});

/** Creates, moves and removes files in its working folder endlessly, as a browser does in its profile. */
const restlessProgram = `
  const { mkdirSync, renameSync, rmSync, writeFileSync } = require('node:fs');
  for (let round = 0; ; round += 1) {
    const deep = 'deep-' + (round % 7);
    mkdirSync(deep, { recursive: true });
    const names = Array.from({ length: 40 }, (_, number) => deep + '/' + number);
    for (const name of names) writeFileSync(name, 'x'.repeat(2000));
    for (const name of names) renameSync(name, name + '.bin');
    rmSync(deep, { recursive: true });
    if (round === 20) process.stdout.write('busy');
  }`;

test('the secret search completes while a program changes the folder', async ({ folder }) => {
  const value = random(40, signs);
  const place = path.join(folder, 'restless');
  await mkdir(place);
  const restless = spawn(process.execPath, ['-e', restlessProgram], {
    cwd: place,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await once(restless.stdout, 'data');
    await writeFile(path.join(place, 'planted.bin'), value);
    for (let times = 0; times < 20; times += 1)
      expect((await searchFolder(place, { planted: value })).found).toEqual(['planted.bin: planted: raw in UTF-8']);
  } finally {
    restless.kill();
    await once(restless, 'exit');
  }
});
