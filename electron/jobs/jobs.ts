import type { JobId, JobProgress, JobStage } from '../../shared/job';
import { KnownFailure } from '../failures';
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
   * `stopped`, whatever the work made of being cut short.
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
  /** Stops all and waits for their ends; for the end of the app. Never throws. */
  readonly stopAll: () => Promise<void>;
};

type Running = {
  readonly controller: AbortController;
  readonly gate: Gate;
  ended: Promise<unknown>;
};

/** Makes the registry. `publish` takes progress to the page. */
export function createJobs(publish: (progress: JobProgress) => void): Jobs {
  const running = new Map<JobId, Running>();
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
      const entry: Running = { controller, gate, ended: Promise.resolve() };
      running.set(id, entry);
      const result = Promise.resolve().then(() =>
        work({ id, signal: controller.signal, progress: reporter.report, checkpoint }),
      );
      entry.ended = result.catch(() => undefined);
      try {
        return await result;
      } catch (error) {
        throw controller.signal.aborted ? new KnownFailure('stopped') : error;
      } finally {
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
    async stopAll() {
      const all = [...running];
      for (const [id] of all) stop(id);
      await Promise.all(all.map(([, { ended }]) => ended));
    },
  };
}

/** Who holds a job. */
type Holder = 'person' | 'sleep';

/** A gate that stands open until somebody holds it; whoever comes meanwhile waits until nobody does. */
type Gate = {
  /** Lets go of what one holder holds, or of everything. */
  readonly open: (holder?: Holder) => void;
  readonly close: (holder: Holder) => void;
  readonly passed: () => Promise<void>;
};

function createGate(): Gate {
  const holders = new Set<Holder>();
  let closed: { readonly opened: Promise<void>; readonly open: () => void } | null = null;
  return {
    open(holder) {
      if (holder) holders.delete(holder);
      else holders.clear();
      if (holders.size > 0) return;
      closed?.open();
      closed = null;
    },
    close(holder) {
      holders.add(holder);
      if (closed) return;
      let open = () => {};
      const opened = new Promise<void>((resolve) => {
        open = resolve;
      });
      closed = { opened, open };
    },
    async passed() {
      while (closed) await closed.opened;
    },
  };
}
