import type { MenuItemConstructorOptions } from 'electron';
import { request } from '../../harness/arrange';
import { expect, type Journey, test } from '../../harness/journey';
import { checksPage, resizes } from '../../harness/visual';

type Item = Pick<MenuItemConstructorOptions, 'id' | 'label' | 'accelerator' | 'click'> & {
  readonly submenu?: readonly Item[] | { readonly items: readonly Item[] };
};

/**
 * Chooses an item of the application menu by its shortcut or name, as the system does. A key press could overtake the
 * menu event on its way to the page, so wait for a request of the page: its answer comes after the event.
 */
async function chooses({ app, page }: Journey, wanted: string): Promise<void> {
  await app.evaluate(({ Menu }, asked) => {
    const menu = Menu.getApplicationMenu() as unknown as { items: Item[] };
    const below = (item: Item): readonly Item[] => {
      const { submenu = [] } = item;
      return [item, ...('items' in submenu ? submenu.items : submenu).flatMap(below)];
    };
    const found = menu.items.flatMap(below).find(({ label, accelerator }) => label === asked || accelerator === asked);
    if (!found?.click) throw new Error(`The menu has no ${asked}`);
    (found.click as () => void)();
  }, wanted);
  await request(page, 'app.read', {});
}

test('the menu and its shortcuts open every place, the shortcut sheet, About and the log', async ({ open }) => {
  const journey = await open();
  const { page, person } = journey;
  await request(page, 'app.chooseAccount', { account: 'practice' });
  await page.reload();
  await expect(page.getByRole('heading', { name: 'What needs attention' })).toBeVisible();

  await chooses(journey, 'CmdOrCtrl+F');
  await expect(page.getByRole('searchbox', { name: 'Find a key' })).toBeFocused();
  await chooses(journey, 'CmdOrCtrl+T');
  const companies = page.getByRole('dialog', { name: 'Choose a company' });
  await expect(companies.getByRole('menuitemradio', { name: /^All/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(companies).toHaveCount(0);
  await chooses(journey, 'CmdOrCtrl+,');
  await person.sees('Settings');
  await expect(page.getByText('does not say where to look for updates')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^Look for updates/ })).toHaveCount(0);
  await chooses(journey, 'CmdOrCtrl+P');
  await expect(page.getByRole('button', { name: 'Print' }).first()).toBeFocused();
  await chooses(journey, 'F1');
  await person.sees('Help');
  await chooses(journey, 'CmdOrCtrl+F');
  await page.getByRole('searchbox').pressSequentially('?');
  await expect(page.getByRole('searchbox')).toHaveValue('?');
  await page.getByRole('searchbox').fill('');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('?');
  await person.sees('Help');

  await chooses(journey, 'CmdOrCtrl+/');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet.getByRole('row', { name: 'Find a key Ctrl F' })).toBeVisible();
  await expect(sheet.getByRole('row', { name: 'Open Help F1 ?' })).toBeVisible();
  await checksPage(journey, 'shortcuts');
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);

  await chooses(journey, 'CmdOrCtrl+L');
  const why = page.getByRole('dialog', { name: 'Nothing here asks for a passphrase' });
  await expect(why).toBeVisible();
  await checksPage(journey, 'no-lock');
  await page.keyboard.press('Escape');

  await chooses(journey, 'About Keyquilt');
  const about = page.getByRole('dialog', { name: 'About Keyquilt' });
  await expect(about).toContainText('0.1.0');
  await expect(about).toContainText('MIT.');
  await checksPage(journey, 'about');
  await page.keyboard.press('Escape');
  await expect(about).toHaveCount(0);

  // A dialog of the page stays open until it is answered.
  await chooses(journey, 'CmdOrCtrl+N');
  await expect(page.getByLabel('Company', { exact: true })).toBeVisible();
  await chooses(journey, 'CmdOrCtrl+,');
  await expect(page.getByLabel('Company', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await person.sees('Help');

  // Cause a failure: a key that does not exist.
  await expect(request(page, 'keyTasks.verify', { id: '0'.repeat(24) })).rejects.toThrow();
  await chooses(journey, 'Show log');
  const log = page.getByRole('region', { name: 'What is copied' });
  await expect(log).toContainText('keyTasks.verify not-found');
  await person.press('Copy for support');
  await expect.poll(person.clipboard).toMatch(/^Keyquilt 0\.1\.0; Electron .*; Node \d+/);
  const copied = await person.clipboard();
  expect(copied.trim()).toBe(((await log.textContent()) ?? '').trim());
  const { person: name, machine } = await request(page, 'app.read', {});
  for (const personal of [name, machine, journey.userData, '/home/', '/tmp/']) expect(copied).not.toContain(personal);
  await resizes(journey, 900, 640);
  await checksPage(journey, 'log');
});
