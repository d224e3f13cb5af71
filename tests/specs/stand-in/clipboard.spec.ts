import { expect, type StandIn, test } from '../../harness/stand-in-trial';

test('main and the page share one clipboard', async ({ launchTrial }) => {
  const { app, page } = await launchTrial();
  await app.evaluate(({ clipboard }) => clipboard.writeText('from main'));
  await page.locator('#field').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.locator('#field')).toHaveValue('from main');
  await page.locator('#field').fill('from the page');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  // Chromium writes the clipboard after it has acknowledged the key press.
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('from the page');
  const cleared = await app.evaluate(({ clipboard }) => {
    clipboard.clear();
    return clipboard.readText();
  });
  expect(cleared).toBe('');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('operating system formats are recorded with the text', async ({ launchTrial }) => {
  const { app } = await launchTrial();
  const format = 'electron application/osclipboard;format="ExcludeClipboardContentFromMonitorProcessing"';
  const found = await app.evaluate(async (electron, name) => {
    const { clipboard, ClipboardItem, recordings } = electron as StandIn;
    await clipboard.write([new ClipboardItem({ 'text/plain': 'a secret', [name]: new Blob(['1']) })]);
    return [await clipboard.readText(), recordings.clipboardFormats];
  }, format);
  expect(found).toEqual(['a secret', [[format]]]);
});
