import type { OpenDialogReturnValue, SaveDialogReturnValue } from 'electron';

/**
 * Electron's `dialog`, as far as the app uses it: what a box would say goes to the error output, where a starter sees
 * it. A file dialog has no screen to stand on, so the person has always closed it; a spec puts its own answer in its place.
 */
export const dialog = {
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`);
  },
  async showSaveDialog(..._asked: unknown[]): Promise<SaveDialogReturnValue> {
    return { canceled: true, filePath: '' };
  },
  async showOpenDialog(..._asked: unknown[]): Promise<OpenDialogReturnValue> {
    return { canceled: true, filePaths: [] };
  },
};
