import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { arrangeSigner } from '../../harness/arrange';
import { savesAsSuggested } from '../../harness/file-answers';
import { expect, test } from '../../harness/journey';
import { seedProfile } from '../../harness/seed/profile';

/** Enough for three parts. */
const keys = 1200;

/** True when this machine has the tools that read PDFs. */
const hasPdfTools = ['pdfinfo', 'pdftotext'].every((tool) =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, tool))),
);

function read(tool: string, ...args: readonly string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
}

test('a document of many keys is drawn in parts, joined with its tags, and can be stopped', async ({
  open,
  folder,
}) => {
  const userData = path.join(folder, 'many');
  await seedProfile({ folder: userData, keys });
  const journey = await open({ userData });
  const { app, page, person } = journey;
  test.skip(journey.runtime !== 'stand-in', 'the seeded folder belongs to the keyring of the stand-in');
  const out = path.join(folder, 'reports');
  await mkdir(out);
  await arrangeSigner(page);
  await savesAsSuggested(app, out);
  await page.getByRole('link', { name: 'Records' }).click();
  await person.sees('Records');
  const make = page.getByRole('button', { name: 'Document (PDF)', exact: true });

  await make.click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(make).toBeVisible({ timeout: 30_000 });
  expect(await readdir(out)).toEqual([]);
  const windows = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  await expect.poll(windows).toBe(1);

  await make.click();
  await expect(page.getByRole('status').filter({ hasText: /was saved/ })).toBeVisible({ timeout: 180_000 });
  await expect.poll(windows).toBe(1);
  const name = (await readdir(out)).find((each) => each.endsWith('.pdf')) ?? '';
  if (!hasPdfTools) return;
  const file = path.join(out, name);
  const about = read('pdfinfo', file);
  expect(about).toMatch(/Title:\s+Key inventory\n[\s\S]*Tagged:\s+yes/);
  const pages = Number(/^Pages:\s+(\d+)$/m.exec(about)?.[1]);
  expect(pages).toBeGreaterThan(100);
  const tags = read('pdfinfo', '-struct', file);
  expect(tags.match(/^Document$/gm)).toHaveLength(1);
  // Each key has its name as row header; both charts have rows of their own.
  expect(tags.match(/\/Scope \/Row\b/g)?.length).toBeGreaterThanOrEqual(keys);
  // Every page has one footer, and counts over all parts.
  const footers = [...read('pdftotext', '-layout', file, '-').matchAll(/Page ([\d,]+) of ([\d,]+)/g)];
  const numbers = footers.map(([, number, of]) => [number, of].map((each) => Number(each?.replace(',', ''))));
  expect(numbers).toEqual(Array.from({ length: pages }, (_, place) => [place + 1, pages]));
});
