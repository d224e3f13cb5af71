import type { MenuItemConstructorOptions } from 'electron';
import { arrangePlytixKey, request } from './arrange';
import type { Journey } from './journey';
import type { ServiceServer } from './simulators/service-server';

const company = 'Harbour & Pine';
/** The name of each key. */
export const keyName = 'Patchworks Integration';
/** The passphrase where there is no keyring. */
export const passphrase = 'four plain words together';

type Item = Pick<MenuItemConstructorOptions, 'id' | 'click'> & {
  readonly submenu?: readonly Item[] | { readonly items: readonly Item[] };
};

/** Chooses Edit, Undo, as the system does for its shortcut. The request's answer comes after the menu's event. */
export async function choosesUndo({ app, page }: Pick<Journey, 'app' | 'page'>): Promise<void> {
  await app.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu() as unknown as { items: Item[] };
    const below = (item: Item): readonly Item[] => {
      const { submenu = [] } = item;
      return [item, ...('items' in submenu ? submenu.items : submenu).flatMap(below)];
    };
    const found = menu.items.flatMap(below).find(({ id }) => id === 'undo');
    if (!found?.click) throw new Error('The menu has no Undo');
    (found.click as () => void)();
  });
  await request(page, 'app.read', {});
}

/** The app with one tested Plytix key for each company, and with a passphrase where there is no keyring. */
export async function openWithKeys(
  open: (wanted?: { keyring: 'none' }) => Promise<Journey>,
  services: ServiceServer,
  companies: readonly string[] = [company],
  keyring?: 'none',
) {
  const journey = await open(keyring && { keyring });
  const { page } = journey;
  if (keyring) await request(page, 'vault.setPassphrase', { passphrase });
  const ids: string[] = [];
  for (const one of companies) {
    const values = services.simulator.plytix.createKey({ company: one, name: keyName, role: 'ADMIN' });
    ids.push((await arrangePlytixKey(page, one, values, 'Priya')).id);
  }
  const read = async (at = 0) => {
    const [record] = (await request(page, 'keys.read', { ids: [ids[at] ?? ''] })).keys;
    if (!record) throw new Error('The key is gone');
    return record;
  };
  return { journey, ids, id: ids[0] ?? '', read };
}

/** The toast, if it says this. */
export const toastOf = ({ page }: Pick<Journey, 'page'>, text: string) =>
  page.locator('.toast').filter({ hasText: text });
