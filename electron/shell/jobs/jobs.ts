import { AsyncLocalStorage } from 'node:async_hooks';
import type { JobId, JobProgress, JobStage } from '../../../shared/contract/job';
import { KnownFailure } from '../../failures';
import { createGate, type Gate } from './gate';
import { createReporter } from './reporter';

/** What long work is given: it reports how far it is, and asks now and then whether it shall go on. */
export type Job = {
  readonly id: JobId;
  /** Aborted when the person stops the job. Work that cannot be undone any more need not look at it. */
  readonly signal: AbortSignal;
  /** Says how far the work is; may be called as often as is convenient. `total` 0: cannot be told. */
  readonly progress: (stage: JobStage, done: number, total: number) => void;
  /** To be awaited between two steps: waits while the job is paused. Throws KnownFailure `stopped` once it is stopped. */
  readonly checkpoint: () => Promise<void>;
};

/** Every long work that runs now. */
export type Jobs = {
  /**
   * Runs `work` as a job. Its result is handed on even if the job was stopped meanwhile: only the work itself knows
   * when it is too late to stop.
   * @throws KnownFailure `busy` when a job with this id runs already, and whatever `work` throws; after a stop that is
   * `stopped`, whatever the work made of being cut short, and `locked-meanwhile` when it lost its keys to a lock.
   */
  readonly run: <T>(id: JobId, work: (job: Job) => Promise<T>) => Promise<T>;
  /** Whether any job runs. */
  readonly busy: () => boolean;
  readonly stop: (id: JobId) => void;
  readonly pause: (id: JobId) => void;
  /** Lets a job go on, held by sleep or not: whoever presses this is there, and so is the computer. */
  readonly resume: (id: JobId) => void;
  /** The computer goes to sleep: every job waits, those that are begun meanwhile included. */
  readonly sleep: () => void;
  /** The computer is back: every job goes on, except those that the person paused. */
  readonly wake: () => void;
  /**
   * The app locks itself, because nobody is there: jobs that run now may keep the keys, except those that wait for a
   * person. Resolves when they have all ended; null when there are none.
   */
  readonly keepKeys: () => Promise<void> | null;
  /** Whether the code that asks belongs to a job that may keep the keys. */
  readonly isKeptByJob: () => boolean;
  /** The keys were wiped: ends every job with `locked-meanwhile`, so that nothing which it had opened lives on. */
  readonly lock: () => void;
  /** Runs a question to the person; until it is answered the job that asks it, if one does, waits for a person. */
  readonly whileAsking: <T>(question: () => Promise<T>) => Promise<T>;
  /** Stops all and waits for their ends; for the end of the app. Never throws. */
  readonly stopAll: () => Promise<void>;
};

type Running = {
  readonly controller: AbortController;
  readonly gate: Gate;
  ended: Promise<unknown>;
  /** How many questions of it a person has not answered yet. */
  asking: number;
  mayKeepKeys: boolean;
  wasLocked: boolean;
};

/** Makes the registry. `publish` takes progress to the page. */
export function createJobs(publish: (progress: JobProgress) => void): Jobs {
  const running = new Map<JobId, Running>();
  // Whatever a job starts, however deep, is known as its own by this: the keys are asked for far from here.
  const inside = new AsyncLocalStorage<Running>();
  let asleep = false;

  const stop = (id: JobId) => {
    const job = running.get(id);
    job?.controller.abort();
    job?.gate.open();
  };

  return {
    async run(id, work) {
      if (running.has(id)) throw new KnownFailure('busy');
      const controller = new AbortController();
      const gate = createGate();
      if (asleep) gate.close('sleep');
      const reporter = createReporter((progress) => publish({ job: id, ...progress }));
      const checkpoint = async () => {
        await gate.passed();
        if (controller.signal.aborted) throw new KnownFailure('stopped');
      };
      const ended = Promise.resolve();
      const entry: Running = { controller, gate, ended, asking: 0, mayKeepKeys: false, wasLocked: false };
      running.set(id, entry);
      const job: Job = { id, signal: controller.signal, progress: reporter.report, checkpoint };
      const result = Promise.resolve().then(() => inside.run(entry, () => work(job)));
      entry.ended = result.catch(() => undefined);
      try {
        return await result;
      } catch (error) {
        throw endOf(entry, error);
      } finally {
        entry.mayKeepKeys = false;
        reporter.end();
        running.delete(id);
      }
    },
    busy: () => running.size > 0,
    stop,
    pause: (id) => running.get(id)?.gate.close('person'),
    resume: (id) => running.get(id)?.gate.open(),
    sleep() {
      asleep = true;
      for (const { gate } of running.values()) gate.close('sleep');
    },
    wake() {
      asleep = false;
      for (const { gate } of running.values()) gate.open('sleep');
    },
    keepKeys() {
      const kept: Promise<unknown>[] = [];
      for (const job of running.values()) {
        job.mayKeepKeys = job.asking === 0 && !job.gate.isHeldBy('person');
        job.wasLocked = true;
        if (job.mayKeepKeys) kept.push(job.ended);
      }
      return kept.length === 0 ? null : Promise.all(kept).then(() => undefined);
    },
    isKeptByJob: () => inside.getStore()?.mayKeepKeys ?? false,
    lock() {
      for (const job of running.values()) {
        job.mayKeepKeys = false;
        job.wasLocked = true;
        job.controller.abort(new KnownFailure('locked-meanwhile'));
        job.gate.open();
      }
    },
    async whileAsking(question) {
      const job = inside.getStore();
      if (job) job.asking += 1;
      try {
        return await question();
      } finally {
        if (job) job.asking -= 1;
      }
    },
    async stopAll() {
      const all = [...running];
      for (const [id] of all) stop(id);
      await Promise.all(all.map(([, { ended }]) => ended));
    },
  };
}

/** What a job that threw is said to have ended with. */
function endOf({ controller: { signal }, wasLocked }: Running, error: unknown): unknown {
  if (signal.aborted) return signal.reason instanceof KnownFailure ? signal.reason : new KnownFailure('stopped');
  const lostKeys = wasLocked && error instanceof KnownFailure && error.code === 'vault-locked';
  return lostKeys ? new KnownFailure('locked-meanwhile') : error;
}
