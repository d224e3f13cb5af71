import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { app } from '../host/app';
import { commandLine } from '../host/command-line';

/** The session's key storage. */
export type Keyring =
  | { readonly kind: 'secret'; readonly secret: string }
  /** No keyring: Chromium falls back to a public key. */
  | { readonly kind: 'none' }
  /** There is one, but it is locked: only macOS and Windows report this. */
  | { readonly kind: 'locked' }
  /** There is one, but it refuses: macOS and Windows have no constant key to fall back to. */
  | { readonly kind: 'refuses' };

const serviceLimit = 5000;

/** Opens the keyring once; the result holds for the life of the process, as in Chromium. */
export async function openKeyring(): Promise<Keyring> {
  const asked = commandLine.value('stand-in-keyring');
  switch (asked) {
    case 'strong':
      return { kind: 'secret', secret: secretInFile() };
    case 'if-kept':
      return existsSync(secretFile()) ? { kind: 'secret', secret: secretInFile() } : withoutKeyring;
    case 'changed':
      return { kind: 'secret', secret: randomBytes(16).toString('base64') };
    case 'locked':
      // The Secret Service treats each failure as permanent (Chromium, freedesktop_secret_key_provider.cc): a locked
      // keyring counts as none.
      return process.platform === 'linux' ? { kind: 'none' } : { kind: 'locked' };
    case 'none':
      return withoutKeyring;
    case undefined:
      return sessionKeyring();
    default:
      throw new Error(`--stand-in-keyring is strong, none, locked, changed or if-kept, not ${asked}`);
  }
}

const withoutKeyring: Keyring = process.platform === 'linux' ? { kind: 'none' } : { kind: 'refuses' };

/** Next to the data folder and never in it: a copy of the data must not contain its key. */
const secretFile = () => `${app.getPath('userData')}.keyring`;

function secretInFile(): string {
  const file = secretFile();
  if (!existsSync(file)) writeFileSync(file, randomBytes(16).toString('base64'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

async function sessionKeyring(): Promise<Keyring> {
  // The app expects a keyring there, so it gets one, though simpler than the system's.
  if (process.platform !== 'linux') return { kind: 'secret', secret: secretInFile() };
  if (!process.env.DBUS_SESSION_BUS_ADDRESS) return { kind: 'none' };
  const attributes = ['application', app.getName(), 'purpose', 'stand-in'];
  try {
    const known = await secretTool(['lookup', ...attributes]).catch(() => '');
    if (known) return { kind: 'secret', secret: known };
    const fresh = randomBytes(16).toString('base64');
    await secretTool(['store', `--label=${app.getName()} Safe Storage`, ...attributes], fresh);
    return { kind: 'secret', secret: fresh };
  } catch {
    return { kind: 'none' };
  }
}

function secretTool(args: string[], input = ''): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile('secret-tool', args, { timeout: serviceLimit }, (error, output) => {
      if (error) reject(error);
      else resolve(output.trim());
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
