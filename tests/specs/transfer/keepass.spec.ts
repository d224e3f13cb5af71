import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { arrangePatchworksKey, arrangePlytixKey, request } from '../../harness/arrange';
import { closesDialogs, opensFile, savesTo } from '../../harness/file-answers';
import { derives, expect, test } from '../../harness/journey';
import { checksPage, resizes } from '../../harness/visual';

const company = 'Harbour & Pine';
const passphrase = 'four quiet words here';

test('selected keys are exported to a KeePass file that keepassxc-cli opens, and bad files are reported', async ({
  open,
  services,
  folder,
}) => {
  const journey = await open();
  const { app, page, person } = journey;
  const plytix = services.simulator.plytix.createKey({ company, name: 'Patchworks Integration', role: 'ADMIN' });
  const patchworks = services.simulator.patchworks.createKey({ company, name: 'Order watcher' });
  const first = await arrangePlytixKey(page, company, plytix, 'Priya');
  await arrangePatchworksKey(page, company, 'Order watcher', patchworks.apiKey);
  await request(page, 'setups.start', { system: 'plytix', company });

  await page.getByRole('link', { name: /^Keys/ }).click();
  const row = page.getByRole('row').filter({ hasText: 'Patchworks Integration' }).filter({ hasText: 'Active' });
  await row.getByRole('button', { name: 'Patchworks Integration', exact: true }).click();
  await expect(page.getByRole('region', { name: 'History' }).getByRole('listitem')).not.toHaveCount(0);
  for (const name of ['Patchworks Integration', 'Order watcher'])
    await page.getByRole('row').filter({ hasText: name }).filter({ hasText: 'Active' }).getByRole('checkbox').check();
  await person.press('KeePass file');
  await person.sees('Make a KeePass file');
  const file = path.join(folder, 'team.kdbx');
  await page.getByLabel('A passphrase for this file').fill('too short');
  await person.press('Choose where to save it');
  await expect(page.getByText('Use at least 12 characters')).toBeVisible();
  await checksPage(journey, 'keepass-make');
  await page.getByLabel('A passphrase for this file').fill(passphrase);
  await page.getByLabel('The same passphrase again').fill(passphrase);
  await expect(page.getByRole('dialog')).toContainText('Strong: very hard to guess');
  await page.getByLabel('The same passphrase again').fill(`${passphrase}!`);
  await person.press('Choose where to save it');
  await expect(page.getByLabel('The same passphrase again')).toHaveAccessibleDescription('The two are not the same');
  await page.getByLabel('The same passphrase again').fill(passphrase);
  const closed = await closesDialogs(app);
  await person.press('Choose where to save it');
  await closed();
  await savesTo(app, file);
  await person.press('Choose where to save it');
  await expect(page.getByText('team.kdbx holds 2 keys.')).toBeVisible(derives);
  await checksPage(journey, 'keepass-done');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  // The panel stayed open all along.
  await expect(page.getByText(/^Exported to the KeePass file/)).toBeVisible();
  const { events } = await request(page, 'keys.timeline', { id: first.id });
  expect(events.at(-1)).toMatchObject({ type: 'exported', facts: { kind: 'keepass', file: 'team.kdbx', count: 2 } });

  if (spawnSync('keepassxc-cli', ['--version']).status === 0) {
    const entry = `${company}/Plytix key: Patchworks Integration`;
    const args = [
      'show',
      '-q',
      '-s',
      '-a',
      'Password',
      '-a',
      'API key',
      '-a',
      'UserName',
      '-a',
      'URL',
      '-a',
      'Version',
      file,
      entry,
    ];
    const shown = execFileSync('keepassxc-cli', args, { input: `${passphrase}\n` }).toString();
    expect(shown.split(/\r?\n/).slice(0, 5)).toEqual([
      plytix.apiPassword,
      plytix.apiKey,
      'Patchworks Integration (admin)',
      'https://www.plytix.com/',
      '1',
    ]);
  } else {
    test.info().annotations.push({ type: 'skipped', description: 'keepassxc-cli is not installed' });
  }

  await page.getByRole('link', { name: 'Records' }).click();
  await person.press('Check a file');
  const check = async (typed: string, checked: string) => {
    await opensFile(app, checked);
    await page.getByLabel('The file’s passphrase').fill(typed);
    await person.press('Choose the file');
  };
  await check(`${passphrase}!`, file);
  await expect(page.getByText('This passphrase does not open the file.')).toBeVisible(derives);
  await checksPage(journey, 'keepass-check-wrong');
  const damaged = path.join(folder, 'damaged.kdbx');
  writeFileSync(damaged, readFileSync(file).subarray(0, -30));
  await check(passphrase, damaged);
  await expect(page.getByText('This file is damaged.')).toBeVisible(derives);
  await check(passphrase, file);
  await expect(page.getByText('team.kdbx is whole: 2 entries in 1 group.')).toBeVisible(derives);
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
  await resizes(journey, 900, 640);
  await page.getByRole('heading', { name: 'KeePass file' }).scrollIntoViewIfNeeded();
  await checksPage(journey, 'records-keepass-small');
});
