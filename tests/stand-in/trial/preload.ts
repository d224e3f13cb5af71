import { contextBridge, ipcRenderer } from 'electron';

// Exposes more than an app should: the specs need the raw calls.
contextBridge.exposeInMainWorld('trial', {
  invoke: (channel: string, ...args: unknown[]) => ipcRenderer.invoke(channel, ...args),
  onTold(listener: (word: unknown) => void) {
    const listen = (_event: unknown, word: unknown) => listener(word);
    ipcRenderer.on('told', listen);
    return () => ipcRenderer.removeListener('told', listen);
  },
  add: (left: number, right: number) => left + right,
  versions: process.versions.electron,
});
