import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { beginningOf, isAlive } from '../chromium/profile';

/** The message of a second start to the first. */
export type SecondStart = { readonly args: string[]; readonly workingFolder: string };

/** The claim on one data folder. */
export type InstanceLock =
  | { readonly held: true; release(): void }
  /** `told` resolves when the first start has received the message, or cannot. */
  | { readonly held: false; readonly told: Promise<void> };

/** True when another running process has claimed a data folder. */
export function isClaimed(folder: string): boolean {
  try {
    return isHeld(lockFile(folder));
  } catch {
    return false;
  }
}

/** Claims a data folder for this process; when another has it, notifies that one of this start. */
export function claimFolder(folder: string, onSecondStart: (start: SecondStart) => void): InstanceLock {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = lockFile(folder);
  const address = socketAddress(folder);
  if (!writeLock(file)) return { held: false, told: tell(address) };
  // The socket file of a killed predecessor would block the new socket.
  if (process.platform !== 'win32') rmSync(address, { force: true });
  const server = net.createServer((socket) => {
    let received = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => {
      received += chunk;
    });
    socket.on('end', () => onSecondStart(JSON.parse(received) as SecondStart));
    socket.on('error', () => undefined);
  });
  server.on('error', () => undefined);
  server.listen(address).unref();
  const release = () => {
    server.close();
    rmSync(file, { force: true });
  };
  return { held: true, release };
}

const lockFile = (folder: string) => path.join(folder, 'stand-in.lock');

/**
 * True when the process named in a lock file still runs.
 * @throws when there is no such file
 */
function isHeld(file: string): boolean {
  const [owner, beginning] = readFileSync(file, 'utf8').split(' ');
  return isAlive(Number(owner)) && beginningOf(Number(owner)) === beginning;
}

/** In the temp folder: a socket path is limited to about a hundred characters, and data folder paths are longer. */
function socketAddress(folder: string): string {
  const name = `stand-in-${createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 20)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : path.join(os.tmpdir(), `${name}.sock`);
}

function writeLock(file: string): boolean {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(file, `${process.pid} ${beginningOf(process.pid)}`, { flag: 'wx', mode: 0o600 });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (isHeld(file)) return false;
      rmSync(file, { force: true });
    }
  }
  return false;
}

function tell(address: string): Promise<void> {
  const start: SecondStart = { args: process.argv, workingFolder: process.cwd() };
  return new Promise((resolve) => {
    const socket = net.connect(address, () => socket.end(JSON.stringify(start)));
    socket.on('close', () => resolve());
    socket.on('error', () => resolve());
  });
}
