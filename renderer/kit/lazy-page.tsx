import { type ComponentType, lazy, useState } from 'react';

const waiting: (() => Promise<unknown>)[] = [];

/**
 * A part of the page whose code and texts come after the first screen, for instance
 * `later(() => import('…/key-task-page').then((m) => m.CarePage))`. It stands inside a `Suspense`. Once it has been
 * loaded, by `loadTheRest` or by an earlier visit, it is drawn at once, without the blank moment that `lazy` alone has.
 */
export function lazyPage<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  const bring = async () => {
    loaded ??= await load();
    return { default: loaded };
  };
  const Awaited = lazy(bring) as ComponentType<P>;
  waiting.push(bring);
  // biome-ignore lint/correctness/noComponentHookFactories: called once for each part, when its module is read
  return function Later(props: P) {
    // Chosen once: a change of component would throw away what was typed into it.
    const [Part] = useState(() => loaded ?? Awaited);
    return <Part {...props} />;
  };
}

/** Long enough for the first screen to be on the glass: the browser calls itself idle while it still paints. */
const untilPainted = 500;

/** Loads the parts that were not needed yet, one whenever the page has nothing else to do, in the order of their making. */
export function loadTheRest(): void {
  setTimeout(loadNext, untilPainted);
}

function loadNext(): void {
  const next = waiting.shift();
  if (!next) return;
  // A part that cannot be loaded now is tried again when somebody goes there, and fails there in the open.
  requestIdleCallback(
    () =>
      void next()
        .catch(() => undefined)
        .then(loadNext),
  );
}
