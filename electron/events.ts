import { AsyncLocalStorage } from 'node:async_hooks';
import { type EventData, type EventName, events } from '../shared/contract/contract';
import type { HostPage } from './host';

/** Sends an event to the page. Its data is parsed first, so that nothing outside the contract leaves main. */
export type Publish = <N extends EventName>(name: N, data: EventData<N>) => void;

/** Creates a publisher for the current page. Without a page an event is dropped; a new page reads everything anyway. */
export function createPublisher(page: () => HostPage | null): Publish {
  return (name, data) => {
    const target = page();
    if (!target || target.isDestroyed()) return;
    target.send(name, events[name].parse(data));
  };
}

/** The key changes of one request, each with its number among all changes. */
type OwnChanges = { readonly numbers: Map<string, number>; open: boolean };

/** A publisher that drops what the page learns from the answer to its own request. */
export type AnswerAwarePublisher = {
  readonly publish: Publish;
  /**
   * Runs a request whose answer brings the current records of the ids that `broughtBy` returns. The request's own
   * changes are held back until it ends. It then publishes those that the answer does not bring, and those of keys that
   * another request has changed since, because that answer is already outdated.
   */
  readonly answering: <T>(work: () => Promise<T>, broughtBy: (answer: T) => readonly string[]) => Promise<T>;
};

/** A change belongs to the request in whose async context it is made, at any call depth. */
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
        // Work that a request started and left running may change keys after the answer.
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
