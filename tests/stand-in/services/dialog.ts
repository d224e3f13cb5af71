/** Electron's `dialog`, as far as the app uses it: what a box would say goes to the error output, where a starter sees it. */
export const dialog = {
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`);
  },
};
