import { AsyncLocalStorage } from 'node:async_hooks';
import type { JobId, JobProgress, JobStage } from '../../../shared/contract/job';
import { KnownFailure } from '../../failures';
import { createGate, type Gate } from './gate';
import { createReporter } from './reporter';

/** What long work receives: it reports its progress and checks between steps whether to go on. */
export type Job = {
  readonly id: JobId;
  /** Aborted when the person stops the job. Work past the point of no return may ignore it. */
  readonly signal: AbortSignal;
  /** Reports progress; call it as often as is convenient. `total` 0: unknown. */
  readonly progress: (stage: JobStage, done: number, total: number) => void;
  /** Await it between two steps. Waits while the job is paused. Rejects with KnownFailure `stopped` after a stop. */
  readonly checkpoint: () => Promise<void>;
};

/** The registry of running jobs. */
export type Jobs = {
  /**
   * Runs `work` as a job. Its result is returned even if the job was stopped meanwhile: only the work itself knows when
   * it is too late to stop.
   * @throws KnownFailure `busy` when a job with this id already runs; otherwise what `work` throws. After a stop every
   *   error becomes `stopped`, and `vault-locked` becomes `locked-meanwhile` after a lock.
   */
  readonly run: <T>(id: JobId, work: (job: Job) => Promise<T>) => Promise<T>;
  /** True while any job runs. */
  readonly busy: () => boolean;
  readonly stop: (id: JobId) => void;
  readonly pause: (id: JobId) => void;
  /** Resumes a job, also one paused by sleep: a person who presses Resume is there, so the computer is awake. */
  readonly resume: (id: JobId) => void;
  /** The computer goes to sleep: pauses every job, including those started meanwhile. */
  readonly sleep: () => void;
  /** The computer woke up: resumes every job that the person did not pause. */
  readonly wake: () => void;
  /**
   * The app locks itself after idle time: running jobs may keep the keys, except those that wait for a person. Resolves
   * when these jobs have ended; null when there are none.
   */
  readonly keepKeys: () => Promise<void> | null;
  /** True when the calling code belongs to a job that may keep the keys. */
  readonly isKeptByJob: () => boolean;
  /** The keys were wiped: ends every job with `locked-meanwhile`, so that no opened value outlives the lock. */
  readonly lock: () => void;
  /** Runs a question to the person. A job that asks it counts as waiting for a person until it is answered. */
  readonly whileAsking: <T>(question: () => Promise<T>) => Promise<T>;
  /** Stops all jobs and waits until they have ended; called on quit. Never throws. */
  readonly stopAll: () => Promise<void>;
};

type Running = {
  readonly controller: AbortController;
  readonly gate: Gate;
  ended: Promise<unknown>;
  /** How many of its questions are unanswered. */
  asking: number;
  mayKeepKeys: boolean;
  wasLocked: boolean;
};

/** Creates the registry. `publish` sends progress to the page. */
export function createJobs(publish: (progress: JobProgress) => void): Jobs {
  const running = new Map<JobId, Running>();
  // Attributes any call inside a job to that job: the keys are requested many calls deeper.
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

/** The error that the job's caller gets. */
function endOf({ controller: { signal }, wasLocked }: Running, error: unknown): unknown {
  if (signal.aborted) return signal.reason instanceof KnownFailure ? signal.reason : new KnownFailure('stopped');
  const lostKeys = wasLocked && error instanceof KnownFailure && error.code === 'vault-locked';
  return lostKeys ? new KnownFailure('locked-meanwhile') : error;
}
