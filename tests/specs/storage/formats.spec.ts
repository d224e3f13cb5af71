import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '../../harness/journey';
import { noticesOn } from '../../harness/notices';
import { checksPage } from '../../harness/visual';

test('files of a newer Keyquilt are refused with its version, and a migration is reported in one line', async ({
  open,
}) => {
  const first = await open();
  await first.close();
  const place = path.join(first.userData, 'vault.json');
  const good = await readFile(place, 'utf8');
  const vault = JSON.parse(good);
  const newer = JSON.stringify({ ...vault, format: 999, writtenBy: '9.4.0' });
  await writeFile(place, newer);

  const second = await first.relaunch();
  await expect(second.page.getByText('These files were written by a newer Keyquilt')).toBeVisible();
  await expect(
    second.page.getByText(/saved by Keyquilt 9\.4\.0; this is \d+\.\d+\.\d+\. Install that version or a newer one/),
  ).toBeVisible();
  await expect(second.page.getByText('ask your IT team')).toBeVisible();
  await checksPage(second, 'newer-files');
  const closed = second.app.waitForEvent('close');
  await second.page.getByRole('button', { name: 'Quit Keyquilt' }).click();
  await closed;
  expect(await readFile(place, 'utf8')).toBe(newer);

  // Written as a migration leaves it in the vault's file. The checksum covers the format, too.
  const aside = 'before-update-to-0.2.0-2026-11-21T08-00-00.000Z';
  const notice = { id: 'a', code: 'data-updated', facts: { version: '0.2.0', aside }, at: '2026-11-21T08:00:00.000Z' };
  const content = { ...vault.content, notices: [notice] };
  const checksum = createHash('sha256')
    .update(JSON.stringify([vault.format, content]))
    .digest('hex');
  await writeFile(place, JSON.stringify({ ...vault, checksum, content }));
  await writeFile(path.join(first.userData, 'settings.json'), JSON.stringify({ account: 'real' }));
  const third = await second.relaunch();
  const line = noticesOn(third.page).filter({ hasText: 'Your data was brought to Keyquilt 0.2.0.' });
  await expect(line).toContainText(`kept beside your data as ${aside}, in ${first.userData}.`);
  await checksPage(third, 'data-updated');
});
