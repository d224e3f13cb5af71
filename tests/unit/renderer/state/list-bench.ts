import { beforeEach, vi } from 'vitest';
import { putApp } from '../../../../renderer/state/app-store';
import { dropCompanies } from '../../../../renderer/state/company-store';
import { dropList, startList, watchRows } from '../../../../renderer/state/keys-list-store';
import { resetKeysView } from '../../../../renderer/state/keys-view-store';
import { useListedKeys } from '../../../../renderer/state/listed-keys';
import { resetRoute } from '../../../../renderer/state/route-store';
import type { AppState } from '../../../../shared/contract/app-state';
import type { Input } from '../../../../shared/contract/contract';
import { defaultSettings } from '../../../../shared/contract/settings';
import { firstView, rowsAtOnce } from '../../../../shared/inventory/first-view';
import type { KeyRecord } from '../../../../shared/model/key-record';
import { manyKeys } from '../../../runs/preview/many-keys';
import { inventoryOf } from '../../../runs/preview/sample-inventory';

type Question = Input<'keys.view'>;

/** A thousand keys. */
export const all = manyKeys(1000);
export const app = {
  settings: { ...defaultSettings, account: 'real' },
  vault: { state: 'ready' },
} as unknown as AppState;
export const keysPage = { name: 'keys', id: null, group: null } as const;

/** Made once for all tests: building it costs more than a test does. */
const whole = inventoryOf(all);
let main = whole;
/** Counts the changes of a whole test: main answers with it. */
export const counted = { revision: 0 };
/** Questions whose answers wait for `answer`. */
export const waiting: { readonly question: Question; readonly answer: (ok?: boolean) => Promise<void> }[] = [];

export const settled = () => new Promise((resolve) => setTimeout(resolve));
/** Waits for what a timer brings: other programs can keep every core busy, and a list of new keys takes its time. */
export const soon = (check: () => unknown) => vi.waitFor(check, { timeout: 30_000 });
export const list = () => useListedKeys.getState().list;
export const asked = () => waiting.map(({ question }) => question);
export const answerAll = async () => {
  for (const each of waiting.splice(0)) await each.answer();
};
const viewOf = (question: Question) => ({ ...main.lists.view(question), revision: counted.revision });

/** Gives main other keys. */
export function changeKeys(keys: readonly KeyRecord[]): void {
  main = keys === all ? whole : inventoryOf(keys);
  counted.revision += 1;
}

beforeEach(() => {
  resetRoute();
  resetKeysView();
  dropCompanies();
  dropList();
  watchRows(null);
  changeKeys(all);
  waiting.length = 0;
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
  vi.stubGlobal('window', {
    keyquilt: {
      'keys.view': (question: Question) =>
        new Promise((resolve) => {
          const failure = { code: 'unexpected', title: 'T', advice: 'A' };
          const answer = async (ok = true) => {
            resolve(ok ? { ok, value: viewOf(question), updates: 'none' } : { ok, failure });
            await settled();
          };
          waiting.push({ question, answer });
        }),
    },
  });
  startList(viewOf({ view: firstView('attention'), from: 0, count: rowsAtOnce }));
  putApp(app);
});
