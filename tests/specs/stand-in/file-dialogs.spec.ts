import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication } from '@playwright/test';
import { dialogPage, last } from '../../harness/dialog-page';
import { expect, test } from '../../harness/stand-in-trial';

/** Opens a file dialog; main keeps the pending answer until it is read. */
async function asks(app: ElectronApplication, act: 'save' | 'open', options: object): Promise<() => Promise<unknown>> {
  const asked = await app.evaluateHandle(
    ({ dialog }, [name, given]) => ({
      answer: name === 'save' ? dialog.showSaveDialog(given) : dialog.showOpenDialog(given),
    }),
    [act, options] as const,
  );
  return () => asked.evaluate(({ answer }) => answer as Promise<unknown>);
}

const filters = [
  { name: 'Table', extensions: ['csv'] },
  { name: 'Any file', extensions: ['*'] },
];

test('a save dialog asks for folder and name and confirms before it replaces a file', async ({
  launchTrial,
  folder,
}) => {
  const files = path.join(folder, 'files');
  await mkdir(path.join(files, 'inner'), { recursive: true });
  await writeFile(path.join(files, 'inner', 'list.csv'), 'old');
  await writeFile(path.join(files, 'note.txt'), 'text');
  const { app, userData } = await launchTrial({ args: ['--stand-in-dialogs=page'] });
  const answer = await asks(app, 'save', {
    title: 'Save the list',
    defaultPath: path.join(files, 'keys.csv'),
    filters,
  });
  const page = await dialogPage(userData);
  await expect(page.getByRole('heading', { name: 'Save the list' })).toBeVisible();
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations).toEqual([]);
  const list = page.getByRole('listbox', { name: 'Folders and files' });
  // Only files of the accepted type are shown.
  await expect(list.getByRole('option')).toHaveText(['inner (folder)']);
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Any file');
  await expect(list.getByRole('option')).toHaveText(['inner (folder)', 'note.txt']);
  await list.selectOption('inner');
  await list.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Folder' })).toHaveValue(path.join(files, 'inner'));
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toHaveValue('keys.csv');
  await name.fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toHaveText('Give the file a name.');
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('Table');
  await name.fill('list');
  await name.press('Enter');
  const question = page.getByRole('alertdialog', { name: '“list.csv” is there already. Replace it?' });
  await question.getByRole('button', { name: 'Keep it' }).click();
  await expect(question).toBeHidden();
  await name.press('Enter');
  await last(question.getByRole('button', { name: 'Replace' }).click());
  expect(await answer()).toEqual({ canceled: false, filePath: path.join(files, 'inner', 'list.csv') });
});

test('an open dialog works by keyboard alone, and Escape cancels', async ({ launchTrial, folder }) => {
  const files = path.join(folder, 'files');
  await mkdir(files);
  await writeFile(path.join(files, 'keys.csv'), 'text');
  const { app, userData } = await launchTrial({ args: ['--stand-in-dialogs=page', `--stand-in-downloads=${files}`] });
  const opened = await asks(app, 'open', { filters, properties: ['openFile'] });
  const page = await dialogPage(userData);
  const list = page.getByRole('listbox', { name: 'Folders and files' });
  await expect(list.getByRole('option')).toHaveText(['keys.csv']);
  await expect(list).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await last(page.keyboard.press('Enter'));
  expect(await opened()).toEqual({ canceled: false, filePaths: [path.join(files, 'keys.csv')] });
  const given = await asks(app, 'open', { filters });
  const next = await dialogPage(userData);
  await last(next.keyboard.press('Escape'));
  expect(await given()).toEqual({ canceled: true, filePaths: [] });
});

test('without a display a file goes to the downloads under a free name, and the terminal says where', async ({
  launchTrial,
  folder,
}) => {
  const downloads = path.join(folder, 'downloads');
  const { app } = await launchTrial({ args: [`--stand-in-downloads=${downloads}`] });
  let said = '';
  app.process().stdout?.on('data', (text) => {
    said += text;
  });
  const save = () => app.evaluate(({ dialog }) => dialog.showSaveDialog({ defaultPath: 'keys.csv' }));
  await mkdir(downloads);
  await writeFile(path.join(downloads, 'keys.csv'), 'old');
  expect(await save()).toEqual({ canceled: false, filePath: path.join(downloads, 'keys (1).csv') });
  // The path is reserved although the file is not written yet.
  expect(await save()).toEqual({ canceled: false, filePath: path.join(downloads, 'keys (2).csv') });
  await expect.poll(() => said).toContain(`the file goes to ${path.join(downloads, 'keys (1).csv')}\n`);
  expect(await app.evaluate(({ dialog }) => dialog.showOpenDialog({}))).toEqual({ canceled: true, filePaths: [] });
  await expect.poll(() => said).toMatch(/no file can be chosen\. Name it at the start: .*--stand-in-open=FILE\n/);
});

test('without a display the file from the command line is opened', async ({ launchTrial, folder }) => {
  const file = path.join(folder, 'keys.csv');
  await writeFile(file, 'text');
  const { app } = await launchTrial({ args: [`--stand-in-open=${file}`] });
  const opened = await app.evaluate(({ dialog }) => dialog.showOpenDialog({}));
  expect(opened).toEqual({ canceled: false, filePaths: [file] });
});

test('options of the wrong type throw, as in Electron', async ({ launchTrial }) => {
  const { app } = await launchTrial();
  const said = await app.evaluate(({ dialog }) => {
    const thrown = (act: () => unknown) => {
      try {
        act();
        return 'nothing';
      } catch (error) {
        return String(error);
      }
    };
    return [
      thrown(() => dialog.showSaveDialog({ title: 1 } as never)),
      thrown(() => dialog.showSaveDialog({ defaultPath: [] } as never)),
      thrown(() => dialog.showOpenDialog({ properties: 'openFile' } as never)),
    ];
  });
  expect(said).toEqual([
    'TypeError: Title must be a string',
    'TypeError: Default path must be a string',
    'TypeError: Properties must be an array',
  ]);
});

test('the buttons of a file dialog are in reach in a low window', async ({ launchTrial, folder }) => {
  const { app, userData } = await launchTrial({ args: ['--stand-in-dialogs=page'] });
  const answer = await asks(app, 'save', { title: 'Save', defaultPath: path.join(folder, 'keys.csv'), filters });
  const page = await dialogPage(userData);
  const save = page.getByRole('button', { name: 'Save' });
  await expect(save).toBeVisible();
  for (const height of [560, 320]) {
    await page.setViewportSize({ width: 680, height });
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/file-dialog-${height}.png` });
    const box = await save.boundingBox();
    expect((box?.y ?? height) + (box?.height ?? 0), `at ${height}`).toBeLessThanOrEqual(height);
    expect(await page.evaluate(() => document.documentElement.scrollHeight), `at ${height}`).toBe(height);
  }
  await last(page.getByRole('button', { name: 'Cancel' }).click());
  expect(await answer()).toEqual({ canceled: true, filePath: '' });
});
