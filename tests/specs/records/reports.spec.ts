import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { arrangePatchworksKey, arrangePlytixKey, arrangeSigner, request } from '../../harness/arrange';
import { closesDialogs, opensFile, savesAsSuggested } from '../../harness/file-answers';
import { expect, type Journey, test } from '../../harness/journey';
import { searchFolder } from '../../harness/search-secrets';
import { checksPage, resizes } from '../../harness/visual';

const company = 'Harbour & Pine';
/** A name that a spreadsheet would take for a formula, with every character that needs quoting or escaping. */
const formula = '=Lark "Street", <Toys>';
const csvOptions = { header: true, newline: '\r\n', skipEmptyLines: true } as const;
/** True when this machine has the tools that read PDFs. */
const hasPdfTools = ['pdfinfo', 'pdftotext'].every((tool) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, tool))),
);

const pdfOptions = { pdfinfo: [], structure: ['-struct'], pdftotext: ['-layout'] } as const;

function pdf(look: keyof typeof pdfOptions, file: string): string {
  const [tool, after] = look === 'pdftotext' ? [look, ['-']] : ['pdfinfo', []];
  return execFileSync(tool, [...pdfOptions[look], file, ...after], { encoding: 'utf8' });
}

async function makes(page: Page, button: string, told: string | RegExp = /was saved/): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: told })).toBeVisible({ timeout: 30_000 });
}

/** Creates two Plytix keys and a Patchworks key; returns their values by description. */
async function arrangeKeys({ page }: Journey, services: Parameters<Parameters<typeof test>[2]>[0]['services']) {
  const { plytix, patchworks } = services.simulator;
  const first = plytix.createKey({ company, name: 'Patchworks Integration', role: 'ADMIN' });
  const second = plytix.createKey({ company: formula, name: 'Patchworks Integration', role: 'ADMIN' });
  const stock = patchworks.createKey({ company, name: 'Nightly stock feed' });
  const key = await arrangePlytixKey(page, company, first, '+44 Priya Raman');
  await arrangePlytixKey(page, formula, second, 'Jonas Weber');
  await arrangePatchworksKey(page, company, 'Nightly stock feed', stock.apiKey);
  const values = {
    'first key': first.apiKey,
    'first password': first.apiPassword,
    'second key': second.apiKey,
    'second password': second.apiPassword,
    'Patchworks key': stock.apiKey,
  };
  return { key, values };
}

test('reports are exported as CSV, JSON, PDF and print, can be verified later, and contain no secret', async ({
  open,
  services,
  folder,
}) => {
  // The person cancels the first print dialog.
  const journey = await open({ args: ['--stand-in-print=cancelled'] });
  const { app, page, person } = journey;
  const { key, values } = await arrangeKeys(journey, services);
  const out = path.join(folder, 'reports');
  await mkdir(out);
  await arrangeSigner(page);
  const reports = async () => (await readdir(out)).filter((name) => !name.endsWith('.sig')).sort();
  await page.getByRole('link', { name: 'Records' }).click();
  await person.sees('Records');
  await expect(page.getByText('3 keys in this report')).toBeVisible();
  await expect(page.getByRole('img', { name: /^Bars for five ages/ })).toBeVisible();
  for (const [width, height] of [
    [1160, 780],
    [900, 640],
  ] as const) {
    await resizes(journey, width, height);
    await checksPage(journey, `records-${width}`);
  }
  await resizes(journey, 1160, 780);
  await person.press('Show as tables');
  await expect(page.getByRole('row', { name: 'Under 90 days 3' })).toBeVisible();
  await checksPage(journey, 'records-tables');
  await person.press('Show as pictures');

  const closed = await closesDialogs(app);
  await person.press('Table (CSV)');
  await closed();
  await expect(page.getByRole('button', { name: 'Table (CSV)', exact: true })).toBeVisible();
  expect(await readdir(out)).toEqual([]);

  await savesAsSuggested(app, out);
  await makes(page, 'Table (CSV)');
  await checksPage(journey, 'records-saved');
  const [csvName = ''] = await reports();
  expect(csvName).toMatch(/^Keyquilt keys, All companies \d{4}-\d\d-\d\d\.csv$/);
  const csvFile = path.join(out, csvName);
  expect((await stat(csvFile)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  const bytes = await readFile(csvFile);
  const csvSignature = await readFile(`${csvFile}.sig`);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const { data, errors } = Papa.parse<Record<string, string>>(bytes.toString('utf8').slice(1), csvOptions);
  expect(errors).toEqual([]);
  expect(data.map(({ Company }) => Company).sort()).toEqual([`'${formula}`, company, company]);
  const row = data.find(({ Record }) => Record === key.id);
  expect(row).toMatchObject({
    System: 'Plytix',
    Status: 'Active',
    Owner: "'+44 Priya Raman",
    'Last test': 'Passed',
    'Verified live': 'Yes',
    'Key begins with': values['first key'].slice(0, 4),
    'Password length': String(values['first password'].length),
    'Key fingerprint': key.secrets.apiKey?.fingerprint,
    Scope: 'All companies, with keys that have ended',
  });
  expect(row?.['Last test: as at']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);

  await makes(page, 'Data (JSON)');
  const jsonName = (await reports()).find((name) => name.endsWith('.json')) ?? '';
  const json = JSON.parse(await readFile(path.join(out, jsonName), 'utf8'));
  expect([json.format, json.version, json.keys.length]).toEqual(['keyquilt-inventory', 1, 3]);
  const lines = (await readFile(path.join(journey.userData, 'journal.jsonl'), 'utf8')).trimEnd().split('\n');
  const written = lines.map((line) => JSON.parse(line));
  const ids = new Set(json.keys.map(({ id }: { id: string }) => id));
  const expected = written.flatMap((line, place) =>
    ids.has(line.keyId) ? [{ ...line, previousMac: written[place - 1]?.mac ?? null }] : [],
  );
  expect(json.journal.events).toEqual(expected);

  await makes(page, 'Document (PDF)');
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('searchbox').fill('stock');
  await expect(page.getByRole('row', { name: /Nightly stock feed/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Patchworks Integration/ })).toHaveCount(0);
  await checksPage(journey, 'keys-export');
  await person.press('Export');
  await checksPage(journey, 'export-dialog');
  await makes(page, 'Table (CSV)', 'It holds one key.');
  const listName = (await reports()).find((name) => name.endsWith('.csv')) ?? '';
  const list = Papa.parse<Record<string, string>>(
    (await readFile(path.join(out, listName), 'utf8')).slice(1),
    csvOptions,
  );
  expect(list.data.map(({ Name, Filters }) => [Name, Filters])).toEqual([['Nightly stock feed', 'Search: “stock”']]);
  await writeFile(csvFile, bytes);
  await writeFile(`${csvFile}.sig`, csvSignature);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('searchbox').fill('');
  await page
    .getByRole('row', { name: new RegExp(`Patchworks Integration.*${company}`) })
    .getByRole('button')
    .click();
  await makes(page, 'Save set-up record (PDF)');
  await expect(page.getByRole('complementary').getByText('Set-up record saved as PDF')).toBeVisible();
  await checksPage(journey, 'key-record');
  await page.getByRole('link', { name: 'Records' }).click();
  // The windows that rendered them are closed.
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const pdfs = (await reports()).filter((name) => name.endsWith('.pdf')).map((name) => path.join(out, name));
  expect(pdfs).toHaveLength(2);
  if (process.env.LOOK)
    for (const file of pdfs) await writeFile(path.join(process.env.LOOK, path.basename(file)), readFileSync(file));
  if (hasPdfTools) {
    const [inventory = '', record = ''] = pdfs.sort();
    expect(pdf('pdfinfo', inventory)).toMatch(/Title:\s+Key inventory\n[\s\S]*Tagged:\s+yes/);
    const tags = pdf('structure', inventory);
    expect(tags).toMatch(/ H1\b[\s\S]* H2\b[\s\S]* Table\b/);
    // Three keys, each with its name as row header.
    expect(tags.match(/\/Scope \/Row\b/g)?.length).toBeGreaterThanOrEqual(3);
    expect(tags.match(/\bTD\b/g)?.length).toBeGreaterThanOrEqual(3 * 8);
    const text = pdf('pdftotext', inventory);
    for (const words of [
      formula,
      '+44 Priya Raman',
      'Nightly stock feed',
      'Age of current keys',
      'Not verified live',
      'Page 1 of',
    ])
      expect(text).toContain(words);
    expect(pdf('pdfinfo', record)).toMatch(/Title:\s+Set-up record: Patchworks Integration\n[\s\S]*Tagged:\s+yes/);
    const told = pdf('pdftotext', record);
    for (const words of [
      'https://www.plytix.com',
      'Plytix accepted the pair just now',
      'Set-up started',
      '+44 Priya Raman',
    ])
      expect(told).toContain(words);
  }

  await person.press('Print');
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeVisible();
  await app.evaluate(({ app: electron }) => {
    electron.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, callback) => callback?.(true, '');
    });
  });
  await makes(page, 'Print', 'The pages went to the printer.');

  const { files, found } = await searchFolder(out, values);
  expect(files).toHaveLength(8);
  expect(found).toEqual([]);
  const { events } = await request(page, 'keys.timeline', { id: key.id });
  // Later reports name it, too.
  const own = events.findLast(({ facts }) => facts.what === 'key');
  expect(own).toMatchObject({ type: 'exported', facts: { what: 'key', format: 'pdf', keys: 1 } });
  expect(events.at(-1)).toMatchObject({ type: 'exported', facts: { what: 'inventory', held: 'name' } });

  await opensFile(app, csvFile);
  await makes(page, 'Choose a file', /It holds.* is byte for byte what Priya Raman signed/);
  await checksPage(journey, 'records-known-file');
  await writeFile(csvFile, Buffer.concat([bytes, Buffer.from('\r\n')]));
  await makes(page, 'Choose a file', /It does not hold.* was changed after it was signed/);
  const stranger = path.join(folder, 'stranger.csv');
  await writeFile(stranger, bytes.subarray(0, 40));
  await opensFile(app, stranger);
  await makes(page, 'Choose a file', /It cannot be judged.* has no signature, and this history knows no such file/);
  const jsonFile = path.join(out, jsonName);
  await opensFile(app, jsonFile);
  await makes(page, 'Choose a file', /All \d+ lines of the history in it stand in this one/);
  const spoilt = (await readFile(jsonFile, 'utf8')).replace(/"type":"setup-started"/, '"type":"setup-finished"');
  await writeFile(jsonFile, spoilt);
  await makes(page, 'Choose a file', /Line \d+ in it is not as this history holds it/);
});

test('a changed journal is reported with the line and its time', async ({ open, services }) => {
  const journey = await open();
  await arrangeKeys(journey, services);
  await journey.page.getByRole('link', { name: 'Records' }).click();
  await journey.person.press('Check now');
  await expect(journey.page.getByRole('main').getByText('Whole. No line was changed or is missing')).toBeVisible();
  await journey.close();

  const file = path.join(journey.userData, 'journal.jsonl');
  const lines = (await readFile(file, 'utf8')).split('\n');
  lines[5] = (lines[5] ?? '').replace(/"machine":"[^"]*"/, '"machine":"elsewhere"');
  lines.splice(8, 1);
  await writeFile(file, lines.join('\n'));

  const again = await journey.relaunch();
  await again.page.getByRole('link', { name: 'Records' }).click();
  const journal = again.page.getByRole('region', { name: 'History' });
  await expect(journal.getByText(/places are not as written/)).toBeVisible();
  await journal.scrollIntoViewIfNeeded();
  const changed = journal.getByRole('row', {
    name: /^Line 6 The line was changed after it was written \d+ \w+ \d{4}, /,
  });
  await expect(changed).toBeVisible();
  await expect(journal.getByRole('row', { name: /^Line 9 Lines are missing here/ })).toBeVisible();
  await checksPage(again, 'records-broken-journal');
});
