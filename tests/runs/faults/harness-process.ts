import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { FromHarness, Job, JobEnd } from './job';

/** The running main process that makes the tests, one job at a time. */
export type Harness = {
  readonly work: (job: Job) => Promise<JobEnd>;
  /** Lets it end and waits for that. */
  readonly close: () => Promise<void>;
};

const maxStartMs = 30_000;
const maxJobMs = 60_000;

/** Starts one with the given switches. `home` replaces the home folder, for a separate trust store. */
export async function startHarness(
  executable: string,
  { userData, switches, home }: { userData: string; switches: readonly string[]; home?: string | undefined },
): Promise<Harness> {
  const main = fileURLToPath(new URL('./harness.js', import.meta.url));
  const args = [main, `--user-data-dir=${userData}`, '--stand-in-keyring=none', ...switches];
  const child = spawn(executable, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { ...process.env, STAND_IN_HEADLESS: '1', ...(home && { HOME: home, XDG_DATA_HOME: `${home}/.local/share` }) },
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const next = (limitMs: number) =>
    new Promise<FromHarness>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The harness says nothing')), limitMs);
      child.once('message', (message) => {
        clearTimeout(timer);
        resolve(message as FromHarness);
      });
      void ended.then(() => reject(new Error('The harness has ended')));
    });

  const first = await next(maxStartMs);
  if (first.kind !== 'ready') throw new Error(`The harness did not start: ${JSON.stringify(first)}`);
  return {
    work: async (job) => {
      const answer = next(maxJobMs);
      child.send(job);
      const message = await answer;
      if (message.kind === 'end') return message.end;
      throw new Error(message.kind === 'broken' ? message.message : 'The harness answered out of turn');
    },
    close: async () => {
      if (child.connected) child.disconnect();
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(timer);
    },
  };
}
