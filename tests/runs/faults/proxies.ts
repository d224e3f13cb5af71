import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import type { Setting } from './mode';

/** A proxy that blocks everything, in one of several ways. */
export type StubbornProxy = { readonly address: string; readonly close: () => Promise<void> };

const words: Partial<Readonly<Record<Setting, string>>> = {
  'proxy-login':
    'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="office"\r\nContent-Length: 0\r\n\r\n',
  'proxy-tunnel-refused': 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n',
};

/** Starts the proxy of a setting; undefined for settings without one. */
export async function startProxy(setting: Setting): Promise<StubbornProxy | undefined> {
  if (!setting.startsWith('proxy-')) return undefined;
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    const answer = words[setting];
    if (answer) socket.once('data', () => socket.end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  if (setting === 'proxy-not-there') await stop();
  return { address: `127.0.0.1:${port}`, close: stop };
}
