import { AsyncLocalStorage } from 'node:async_hooks';
import { type EventData, type EventName, events } from '../shared/contract/contract';
import type { HostPage } from './host';

/** Tells the page that something changed. Data is parsed on the way out, so that nothing but the contract can leave. */
export type Publish = <N extends EventName>(name: N, data: EventData<N>) => void;

/** Makes the publisher for whatever page stands at the moment; with none, an event is dropped, since a new page reads afresh. */
export function createPublisher(page: () => HostPage | null): Publish {
  return (name, data) => {
    const target = page();
    if (!target || target.isDestroyed()) return;
    target.send(name, events[name].parse(data));
  };
}

/** The changes of keys that belong to one request, each with its number among all changes. */
type OwnChanges = { readonly numbers: Map<string, number>; open: boolean };

/** A publisher that leaves out what the page learns from the answer to its own request. */
export type AnswerAwarePublisher = {
  readonly publish: Publish;
  /**
   * Runs a request whose answer brings the present records of the ids that `broughtBy` names. Its own changes are held
   * back until it ends. Then those that the answer does not bring are published, and those of a key that somebody else
   * has changed since: that answer is out of date already.
   */
  readonly answering: <T>(work: () => Promise<T>, broughtBy: (answer: T) => readonly string[]) => Promise<T>;
};

/** Makes it. The request that a change belongs to is known by its async context, however deep the change is made. */
export function createAnswerAwarePublisher(publish: Publish): AnswerAwarePublisher {
  const inside = new AsyncLocalStorage<OwnChanges>();
  const latest = new Map<string, number>();
  let changes = 0;

  return {
    publish(name, data) {
      if (name !== 'keys.changed') return publish(name, data);
      const { ids } = events['keys.changed'].parse(data);
      const own = inside.getStore();
      for (const id of ids) {
        changes += 1;
        latest.set(id, changes);
        // What a request has started and left running outlives its answer.
        if (own?.open) own.numbers.set(id, changes);
      }
      if (!own?.open) publish(name, data);
    },
    async answering(work, broughtBy) {
      const own: OwnChanges = { numbers: new Map(), open: true };
      let brought: readonly string[] = [];
      try {
        const answer = await inside.run(own, work);
        brought = broughtBy(answer);
        return answer;
      } finally {
        own.open = false;
        const untold = [...own.numbers].filter(([id, number]) => !brought.includes(id) || latest.get(id) !== number);
        if (untold.length > 0) publish('keys.changed', { ids: untold.map(([id]) => id) });
      }
    },
  };
}
