import type { PromiseRow } from '../promise';

/** How the preload and main talk. */
export const ipcPromises: readonly PromiseRow[] = [
  {
    id: 'E1',
    members: ['ipcMain.handle'],
    promise: 'A second handler for a channel is refused, and so is one that is no function',
    source: 'ipc-main-impl.ts',
    check: async ({ main, expect }) => {
      const [twice, none] = await main(({ ipcMain }) => {
        kit.handle('twice', () => 1);
        const asked = ipcMain as unknown as { handle(name: string, handler: unknown): void };
        return [kit.caught(() => kit.handle('twice', () => 2)), kit.caught(() => asked.handle('other', 'text'))];
      });
      expect(twice).toMatchObject({ name: 'Error', message: "Attempted to register a second handler for 'twice'" });
      expect(none).toMatchObject({
        name: 'TypeError',
        message: "Expected handler to be a function, but found type 'string'",
      });
    },
  },
];
