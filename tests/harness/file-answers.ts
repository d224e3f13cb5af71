import type { ElectronApplication } from '@playwright/test';

/** Answers every save dialog with this path, as if the person had chosen it. */
export async function savesTo(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
}

/** Keeps the next save dialogs open until the returned function answers them with this path. */
export async function savesLater(app: ElectronApplication, path: string): Promise<() => Promise<void>> {
  const waiting = await app.evaluateHandle(({ dialog }, filePath) => {
    const open: (() => void)[] = [];
    dialog.showSaveDialog = () => new Promise((resolve) => open.push(() => resolve({ canceled: false, filePath })));
    return open;
  }, path);
  return () =>
    waiting.evaluate((open) => {
      for (const answer of open) answer();
    });
}

/** Answers every open dialog with this path. */
export async function opensFile(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, path);
}

/** Closes every file dialog without a choice; the returned function waits until one was closed. */
export async function closesDialogs(app: ElectronApplication): Promise<() => Promise<void>> {
  const closed = await app.evaluateHandle(({ dialog }) => {
    let first = () => {};
    const asked = new Promise<void>((resolve) => {
      first = resolve;
    });
    dialog.showSaveDialog = async () => {
      first();
      return { canceled: true, filePath: '' };
    };
    dialog.showOpenDialog = async () => {
      first();
      return { canceled: true, filePaths: [] };
    };
    return { asked };
  });
  return () => closed.evaluate(({ asked }) => asked);
}

/** Answers each save dialog with its suggested name in this folder; the returned function gives the suggestions. */
export async function savesAsSuggested(app: ElectronApplication, folder: string): Promise<() => Promise<string[]>> {
  const names = await app.evaluateHandle(({ dialog }, into) => {
    const suggested: string[] = [];
    const answer = async (...asked: unknown[]) => {
      const { defaultPath = '' } = asked.at(-1) as { readonly defaultPath?: string };
      suggested.push(defaultPath);
      return { canceled: false, filePath: `${into}/${defaultPath}` };
    };
    dialog.showSaveDialog = answer;
    return suggested;
  }, folder);
  return () => names.jsonValue();
}

/** A question that main asked in a system message box. */
export type AskedBox = { readonly message: string; readonly detail?: string; readonly buttons?: readonly string[] };

/** Presses this button in every system message box; the returned function gives the questions. */
export async function pressesInBox(app: ElectronApplication, button: string): Promise<() => Promise<AskedBox[]>> {
  const boxes = await app.evaluateHandle(({ dialog }, pressed) => {
    const asked: AskedBox[] = [];
    const answer = async (...given: unknown[]) => {
      const box = given.at(-1) as AskedBox;
      asked.push({ message: box.message, detail: box.detail ?? '', buttons: box.buttons ?? [] });
      return { response: (box.buttons ?? []).indexOf(pressed), checkboxChecked: false };
    };
    dialog.showMessageBox = answer;
    return asked;
  }, button);
  return () => boxes.jsonValue();
}
