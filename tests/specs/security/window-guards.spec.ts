import { expect, test } from '../../harness/fixtures';

test('the window was opened with every guard on', async ({ launchApp }) => {
  const { app } = await launchApp();
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    return JSON.parse(JSON.stringify(contents.getLastWebPreferences())) as Record<string, unknown>;
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
});

test('the page asks its own address for everything', async ({ launchApp }) => {
  const { page } = await launchApp();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.reload();
  await page.getByRole('button', { name: 'Start practising' }).click();
  await page.getByRole('link', { name: /^Keys/ }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  const own = new URL(page.url());
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((url) => new URL(url).protocol !== own.protocol || new URL(url).host !== own.host)).toEqual([]);
});
