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
