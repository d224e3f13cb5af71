import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkCommand } from '../../../shared/model/signature-text';
import { checkByHand, hasOpenssl } from '../../harness/by-hand';
import { savesAsSuggested } from '../../harness/file-answers';
import { expect, type Journey, test } from '../../harness/journey';
import { checksPage, resizes } from '../../harness/visual';

/** True when this machine has the tools that read PDFs. */
const hasPdfTools = ['pdfinfo', 'pdftotext'].every((tool) =>
  (process.env.PATH ?? '').split(path.delimiter).some((place) => existsSync(path.join(place, tool))),
);

const title = 'Autumn 2026 review';

/** Decides on the open key and waits until the next one is open. */
async function decides({ page }: Journey, digit: '1' | '2' | '3' | '4', reason: string): Promise<void> {
  const open = page.locator('.decide > li.open');
  const name = await open.locator('.nm').textContent();
  const before = await page.getByRole('progressbar').getAttribute('aria-valuenow');
  await page.keyboard.press(digit);
  if (reason) await open.getByRole('textbox').fill(reason);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar')).not.toHaveAttribute('aria-valuenow', before ?? '');
  expect(name).not.toBeNull();
}

test('a review is started, resumed, signed off and locked, and a changed byte is detected', async ({
  open,
  folder,
}) => {
  let journey = await open();
  let { page, person } = journey;
  await person.press('Start practising');
  await page.getByRole('link', { name: /^Reviews/ }).click();
  await person.sees('Reviews');
  await checksPage(journey, 'reviews-empty');
  await person.press('Start a review');
  await page.getByLabel('Title').fill(title);
  await checksPage(journey, 'review-start');
  await page.getByRole('button', { name: /^Start with \d+ keys$/ }).click();
  await person.sees(title);
  const total = Number(await page.getByRole('progressbar').getAttribute('aria-valuemax'));
  expect(total).toBeGreaterThan(5);

  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Say in a few words why. It goes into the record.')).toBeVisible();
  await decides(journey, '3', 'The warehouse moved in March');
  await decides(journey, '4', 'Is it still opened?');
  await decides(journey, '2', 'Password has changed');
  // A digit pressed just as the decision is saved decides on the next key, not on this one again.
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      watch.disconnect();
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: '3', bubbles: true }));
    });
    watch.observe(document.querySelector('[role=progressbar]') as Element, { attributes: true });
  });
  await decides(journey, '1', '');
  const next = page.getByRole('list', { name: 'Still to decide' }).locator('> li.open');
  await expect(next.getByRole('radio', { name: 'Revoke' })).toBeChecked();
  await checksPage(journey, 'review-deciding');
  await resizes(journey, 900, 640);
  await checksPage(journey, 'review-deciding-900');
  await resizes(journey, 1160, 780);
  await expect(page.getByText(`${total - 4} keys left to decide`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign off and lock' })).toBeHidden();

  journey = { ...journey, ...(await journey.relaunch()) };
  ({ page } = journey);
  await page.getByRole('link', { name: /^Reviews\s*1$/ }).click();
  await expect(page.getByText(`4 of ${total} decided`)).toBeVisible();
  await checksPage(journey, 'reviews-open');
  await page.getByRole('button', { name: `Go on: ${title}` }).click();
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '4');
  await expect(page.getByText('“Is it still opened?”')).toBeVisible();

  for (let left = total - 4; left > 0; left--) await decides(journey, '1', left === 2 ? 'In daily use' : '');
  await expect(page.getByRole('heading', { name: 'Sign off' })).toBeFocused();
  await page.getByRole('button', { name: 'Sign off and lock' }).click();
  await expect(page.getByText('Type your name to sign off')).toBeVisible();
  await page.getByLabel('Type your name').fill('Priya Raman');
  await checksPage(journey, 'review-ready');
  await page.getByRole('button', { name: 'Sign off and lock' }).click();
  const asked = page.getByRole('dialog', { name: 'What name stands in your signature?' });
  await asked.getByLabel('Your name, as others know you').fill('Priya Raman');
  await checksPage(journey, 'signer-confirm');
  await asked.getByRole('button', { name: 'Sign under this name' }).click();
  await expect(page.getByText(/^Signed off .* by Priya Raman\. Nothing can change it any more/)).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(0);
  await checksPage(journey, 'review-signed');
  await resizes(journey, 900, 640);
  await checksPage(journey, 'review-signed-900');
  await resizes(journey, 1160, 780);
  await expect(page.getByRole('button', { name: /^(Revoke|Delete) .* now$/ })).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Rotate / })).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Write to the owner of / })).toHaveCount(1);

  const saved = path.join(folder, 'saved');
  mkdirSync(saved);
  const suggested = await savesAsSuggested(journey.app, saved);
  await page.getByRole('button', { name: 'Save spreadsheet' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  const [name = ''] = await suggested();
  const bytes = readFileSync(path.join(saved, name));
  const fingerprint = createHash('sha256').update(bytes).digest('hex');
  expect(name).toBe(`${title} ${fingerprint.slice(0, 12)}.csv`);
  await expect(page.getByText(fingerprint)).toBeVisible();
  await expect(page.getByText('Signed with the key of Priya Raman.')).toBeVisible();
  if (hasOpenssl()) expect(checkByHand(checkCommand, saved, name)).toContain('Signature Verified Successfully');
  expect(bytes.toString('utf8')).toContain('The warehouse moved in March');
  expect(readFileSync(path.join(journey.userData, 'practice/journal.jsonl'), 'utf8')).toContain(fingerprint);

  await page.getByRole('button', { name: 'Save PDF' }).click();
  await expect(page.getByText(/^Saved as .*\.pdf$/)).toBeVisible();
  const pdf = path.join(saved, name.replace('.csv', '.pdf'));
  if (hasPdfTools) {
    expect(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })).toMatch(/Tagged:\s+yes/);
    expect(execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' })).toContain(fingerprint);
  }
  const lines = readFileSync(path.join(journey.userData, 'practice/journal.jsonl'), 'utf8').trimEnd().split('\n');
  const exported = lines.map((line) => JSON.parse(line)).filter(({ type }) => type === 'exported');
  expect(exported.map(({ facts }) => [facts.what, facts.format, facts.title, facts.keys])).toEqual([
    ['review', 'csv', title, total],
    ['review', 'pdf', title, total],
  ]);
  expect(exported[0].facts).toMatchObject({ file: name, sha256: fingerprint });

  const [id = ''] = filesOf(journey);
  const stored = path.join(journey.userData, 'practice/reviews', `${id}.csv`);
  expect(readFileSync(stored)).toEqual(bytes);
  await journey.close();
  bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1;
  writeFileSync(stored, bytes);
  journey = { ...journey, ...(await journey.relaunch()) };
  ({ page } = journey);
  await page.getByRole('link', { name: /^Reviews/ }).click();
  await page.getByRole('button', { name: `Open: ${title}` }).click();
  await expect(page.getByText('The stored spreadsheet was changed after it was signed off.')).toBeVisible();
  await checksPage(journey, 'review-changed');
});

/** The ids of the reviews whose spreadsheets are stored. */
function filesOf({ userData }: Journey): string[] {
  const names = readdirSync(path.join(userData, 'practice/reviews'));
  return names.filter((name) => name.endsWith('.csv')).map((name) => name.slice(0, -'.csv'.length));
}
