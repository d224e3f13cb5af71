import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkCommand } from '../../../shared/model/check-by-hand';
import { arrangePatchworksKey, arrangePlytixKey, arrangeSigner, request } from '../../harness/arrange';
import { checkByHand, hasOpenssl } from '../../harness/by-hand';
import { savesAsSuggested } from '../../harness/file-answers';
import { expect, type Journey, test } from '../../harness/journey';
import { answersFor } from '../../harness/key-task-steps';
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
  await expect(next.getByRole('radio', { name: /^(Revoke|Delete)$/ })).toBeChecked();
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
  await expect(asked.getByLabel('Your name, as others know you')).toHaveValue('Priya Raman');
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
  await expect(page.getByRole('button', { name: /^(Write to the|Note an) owner of / })).toHaveCount(1);

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

test('a review names each service’s own acts, and asks only an owner that there is', async ({
  open,
  services,
  folder,
}) => {
  const company = 'Harbour & Pine';
  const journey = await open();
  const { app, page, person, userData } = journey;
  const { plytix, patchworks } = services.simulator;
  await arrangePlytixKey(
    page,
    company,
    plytix.createKey({ company, name: 'Patchworks Integration', role: 'ADMIN' }),
    'Priya',
  );
  const watcher = patchworks.createKey({ company, name: 'Order watcher' });
  const spare = patchworks.createKey({ company, name: 'Spare key' });
  const watched = await arrangePatchworksKey(page, company, 'Order watcher', watcher.apiKey);
  await arrangePatchworksKey(page, company, 'Spare key', spare.apiKey);
  await page.getByRole('link', { name: /^Reviews/ }).click();
  await person.press('Start a review');
  await page.getByRole('button', { name: 'Start with 3 keys' }).click();

  const choice = (name: string) => page.getByRole('radiogroup', { name: `Decision for ${name}` });
  const decide = async (name: string, word: string) => {
    await choice(name).getByText(word, { exact: true }).click();
    const line = page.locator('.decide > li.open').filter({ hasText: name });
    await line.getByRole('textbox').fill('Not used since March');
    await line.getByRole('button', { name: 'Save and next' }).click();
    await expect(page.getByRole('list', { name: 'Decided' })).toContainText(name);
  };
  await expect(choice('Patchworks Integration').getByRole('radio', { name: 'Delete' })).toHaveCount(1);
  await expect(choice('Patchworks Integration').getByRole('radio', { name: 'Revoke' })).toHaveCount(0);
  await expect(choice('Order watcher').getByRole('radio', { name: 'Revoke' })).toHaveCount(1);
  await decide('Patchworks Integration', 'Delete');
  await decide('Order watcher', 'Revoke');
  await decide('Spare key', 'Ask');
  const tally = page.getByRole('complementary').getByRole('term');
  await expect(tally.filter({ hasText: /^(Revoke|Delete)$/ })).toHaveText(['Revoke', 'Delete']);
  await checksPage(journey, 'review-own-acts');
  await arrangeSigner(page);
  await page.getByLabel('Type your name').fill('Priya Raman');
  await person.press('Sign off and lock');

  await expect(page.getByRole('button', { name: 'Delete Patchworks Integration now' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Revoke Order watcher now' })).toBeVisible();
  const use = { place: 'Night script', kind: 'script', contact: '', note: '' } as const;
  await request(page, 'keys.addUse', { id: watched.id, use });
  await page.getByRole('button', { name: 'Revoke Order watcher now' }).click();
  await answersFor(page, 'Night script', 'Told');
  await person.press('Keep the key');
  await expect(page.getByRole('button', { name: /^Write to the owner/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Note an owner of Spare key' }).click();
  await page.getByRole('dialog').getByLabel('Owner').fill('Marta Lind');
  await page.getByRole('dialog').getByRole('button', { name: 'Save owner' }).click();
  await expect(page.getByRole('button', { name: 'Write to the owner of Spare key' })).toBeVisible();
  await checksPage(journey, 'review-own-acts-signed');

  const saved = path.join(folder, 'saved');
  mkdirSync(saved);
  const suggested = await savesAsSuggested(app, saved);
  await page.getByRole('button', { name: 'Save PDF' }).click();
  await expect(page.getByText(/^Saved as .*\.pdf$/)).toBeVisible();
  const [file = ''] = readdirSync(path.join(userData, 'reviews')).filter((name) => name.endsWith('.csv'));
  const csv = readFileSync(path.join(userData, 'reviews', file), 'utf8');
  const taken = [...csv.matchAll(/^"(Revoke|Delete|Ask the owner)",/gm)].map(([, word]) => word);
  expect(taken.toSorted()).toEqual(['Ask the owner', 'Delete', 'Revoke']);
  const [pdf = ''] = await suggested();
  if (hasPdfTools) {
    const text = execFileSync('pdftotext', ['-layout', path.join(saved, pdf), '-'], { encoding: 'utf8' });
    // Once in the counts, once in the line of the key.
    for (const word of ['Delete', 'Revoke']) expect(text.match(new RegExp(`\\b${word}\\b`, 'g'))).toHaveLength(2);
  }
});

/** The ids of the reviews whose spreadsheets are stored. */
function filesOf({ userData }: Journey): string[] {
  const names = readdirSync(path.join(userData, 'practice/reviews'));
  return names.filter((name) => name.endsWith('.csv')).map((name) => name.slice(0, -'.csv'.length));
}
