import type { Page } from '@playwright/test';
import type { Input, Output, RequestName } from '../../shared/contract/contract';
import type { Answer } from '../../shared/contract/failure';
import { firstView } from '../../shared/inventory/first-view';
import type { KeyRecord } from '../../shared/model/key-record';
import type { SetupStep } from '../../shared/model/setup';

/** The values of a Plytix key. */
export type PlytixValues = { readonly apiKey: string; readonly apiPassword: string };

/**
 * Makes one request through the page's bridge, to arrange what a spec needs but does not test.
 * @throws Error with the text that the person would read
 */
export async function request<N extends RequestName>(page: Page, name: N, input: Input<N>): Promise<Output<N>> {
  const answer = (await page.evaluate(
    ([asked, given]) => {
      const { keyquilt } = window as unknown as { keyquilt: Record<string, (input: unknown) => Promise<unknown>> };
      return keyquilt[asked]?.(given);
    },
    [name, input] as const,
  )) as Answer<Output<N>>;
  if (!answer.ok) throw new Error(`${name}: ${answer.failure.title}`);
  return answer.value;
}

/** The maximum number of records in one answer. */
const maxRead = 200;

/** Reads every key of the account, in the order of its lists. */
export async function readAllKeys(page: Page): Promise<readonly KeyRecord[]> {
  const { ids } = await request(page, 'keys.viewIds', { view: firstView('none') });
  const all: KeyRecord[] = [];
  for (let from = 0; from < ids.length; from += maxRead) {
    const { keys } = await request(page, 'keys.read', { ids: ids.slice(from, from + maxRead) });
    all.push(...keys);
  }
  return all;
}

/** A Plytix set-up at one of its steps; from `capture` on it has both values. */
export async function arrangePlytixSetup(
  page: Page,
  company: string,
  step: SetupStep,
  values: PlytixValues | null,
): Promise<KeyRecord> {
  await request(page, 'app.chooseAccount', { account: 'real' });
  const { id } = await request(page, 'setups.start', { system: 'plytix', company });
  await request(page, 'setups.change', { id, change: { mayManage: 'yes', created: true } });
  if (values) {
    await request(page, 'secrets.type', { id, field: 'apiKey', value: values.apiKey });
    await request(page, 'secrets.type', { id, field: 'apiPassword', value: values.apiPassword });
  }
  return request(page, 'setups.change', { id, change: { step, page: 0 } });
}

/** A Plytix key that is tested, handed over and recorded. */
export async function arrangePlytixKey(
  page: Page,
  company: string,
  values: PlytixValues,
  owner: string,
): Promise<KeyRecord> {
  const { id } = await arrangePlytixSetup(page, company, 'test', values);
  await request(page, 'tests.run', { id });
  const change = { step: 'record', page: 0, screen: 'instances', instanceName: `Plytix, ${company}`, owner } as const;
  await request(page, 'setups.change', { id, change });
  return request(page, 'setups.finish', { id });
}

/** A Patchworks key that is tested and recorded. */
export async function arrangePatchworksKey(
  page: Page,
  company: string,
  name: string,
  apiKey: string,
): Promise<KeyRecord> {
  await request(page, 'app.chooseAccount', { account: 'real' });
  const { id } = await request(page, 'setups.start', { system: 'patchworks', company });
  const row = { name, visibleCharacters: apiKey.slice(-4), shownTime: '2 minutes ago' };
  await request(page, 'setups.change', { id, change: { mayManage: 'yes', name, created: true } });
  await request(page, 'secrets.type', { id, field: 'apiKey', value: apiKey });
  await request(page, 'setups.change', { id, change: { row, step: 'test', page: 0 } });
  await request(page, 'tests.run', { id });
  await request(page, 'setups.change', { id, change: { step: 'record', page: 0 } });
  return request(page, 'setups.finish', { id });
}

/** Confirms the name of the signing key, which the first signed file asks for. */
export async function arrangeSigner(page: Page, name = 'Priya Raman'): Promise<void> {
  const { waiting } = await request(page, 'signing.prepare', {});
  if (waiting !== null) await request(page, 'signing.confirm', { name, fingerprint: waiting });
}
