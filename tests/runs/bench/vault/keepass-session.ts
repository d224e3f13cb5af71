import { spawn, spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** One open `keepassxc-cli open` process. */
export type KeepassSession = {
  /** Sends one command and waits for the next prompt. `time` in milliseconds. */
  readonly tell: (command: string) => Promise<{ readonly output: string; readonly time: number }>;
  readonly end: () => void;
};

/** True when this machine has KeePassXC's command line. */
export function hasKeepass(): boolean {
  return spawnSync('keepassxc-cli', ['--version']).status === 0;
}

/** Opens a file; resolves at the first prompt. Rejects when the program ends before that. */
export async function openKeepass(path: string, passphrase: string): Promise<KeepassSession> {
  const child = spawn('keepassxc-cli', ['open', path], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  let output = '';
  let seen: (() => void) | null = null;
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    if (/(^|\n)[^\n]*> $/.test(output)) seen?.();
  });
  child.stderr.resume();
  const prompt = () =>
    new Promise<string>((resolve, reject) => {
      const ended = () => reject(new Error('keepassxc-cli has ended.'));
      child.once('exit', ended);
      seen = () => {
        seen = null;
        child.off('exit', ended);
        resolve(output);
      };
    });
  const first = prompt();
  child.stdin.write(`${passphrase}\n`);
  await first;
  return {
    async tell(command) {
      output = '';
      const next = prompt();
      const from = performance.now();
      child.stdin.write(`${command}\n`);
      const answer = await next;
      return { output: answer, time: performance.now() - from };
    },
    end: () => child.stdin.end('quit\n'),
  };
}
