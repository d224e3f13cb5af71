import { arrangePlytixKey, request } from '../../harness/arrange';
import { expect, test } from '../../harness/journey';
import { noticesOn } from '../../harness/notices';

const title = 'The last line of the history was cut off.';

test('the first notice that arrives on Home is announced, takes no focus and holds nothing up', async ({
  open,
  services,
}) => {
  const values = { company: 'Harbour & Pine', name: 'Patchworks Integration', role: 'ADMIN' } as const;
  const { app, page } = await open();
  await arrangePlytixKey(page, values.company, services.simulator.plytix.createKey(values), 'Priya Raman');
  // Nothing is loaded ahead, so that the notice has to wait for its scripts.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.reload();
  const act = page.getByRole('button', { name: 'New set-up', exact: true });
  await act.focus();
  const seen = await page.evaluateHandle((words) => {
    const moments: string[][] = [];
    const changes = ['You are offline.', words];
    new MutationObserver(() => {
      const banners = document.querySelector('.banners')?.textContent ?? '';
      moments.push(changes.filter((change) => banners.includes(change)));
    }).observe(document.body, { childList: true, subtree: true });
    return moments;
  }, title);
  const announced = await page.evaluateHandle(() => {
    const region = document.querySelector('[role=status][aria-live=polite][aria-atomic]') as HTMLElement;
    const said: string[] = [];
    new MutationObserver(() => said.push((region.textContent ?? '').trim())).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return said;
  });

  const state = await request(page, 'app.read', {});
  const notice = { id: 'one', at: new Date().toISOString(), code: 'journal-torn-tail', facts: { bytes: 1 } };
  await app.evaluate(
    ({ BrowserWindow }, told) => BrowserWindow.getAllWindows()[0]?.webContents.send('app.changed', told),
    { ...state, online: false, notices: [notice] },
  );
  await expect(noticesOn(page).filter({ hasText: title })).toBeVisible();
  // Home follows what came together with the notice before the notice is there.
  expect((await seen.jsonValue())[0]).toEqual(['You are offline.']);
  expect(await announced.jsonValue()).toEqual([title]);
  await expect(act).toBeFocused();
});
