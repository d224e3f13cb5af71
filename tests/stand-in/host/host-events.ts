import { EventEmitter } from 'node:events';

// biome-ignore lint/suspicious/noExplicitAny: Electron types each event's listener separately, one emitter serves all.
type Listener = (...args: any[]) => void;

/** An emitter compatible with Electron's overloads, which return the whole Electron object. */
export class HostEvents extends EventEmitter {
  // biome-ignore lint/suspicious/noExplicitAny: Electron declares the whole object as the result.
  override on(name: string | symbol, listener: Listener): any {
    return super.on(name, listener);
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  override once(name: string | symbol, listener: Listener): any {
    return super.once(name, listener);
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  override removeListener(name: string | symbol, listener: Listener): any {
    return super.removeListener(name, listener);
  }
}

/** An event that a listener may veto. */
export type Preventable = { readonly defaultPrevented: boolean; preventDefault(): void };

/** Creates an event with the given members that a listener may veto. */
export function preventable<Facts extends object>(facts: Facts): Facts & Preventable {
  let prevented = false;
  const preventDefault = () => {
    prevented = true;
  };
  return Object.defineProperties(
    { ...facts, preventDefault },
    { defaultPrevented: { get: () => prevented } },
  ) as Facts & Preventable;
}
