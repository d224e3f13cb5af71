const { contextBridge } = require('electron');

try {
  contextBridge.exposeInMainWorld('never', 1);
  globalThis.exposed = 'exposed';
} catch (error) {
  globalThis.exposed = error instanceof Error ? error.message : `${error}`;
}
