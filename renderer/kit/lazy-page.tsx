import { type ComponentType, lazy, useState } from 'react';

const waiting: (() => Promise<unknown>)[] = [];

/**
 * A part of the page whose code and texts load after the first screen, for example `lazyPage(() =>
 * import('…/key-task-page').then((m) => m.KeyTaskPage))`. Render it inside a `Suspense`. Once loaded, by `loadTheRest`
 * or an earlier visit, it renders at once, without the blank frame of plain `lazy`.
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
    // Chosen once: switching the component would discard what was typed into it.
    const [Part] = useState(() => loaded ?? Awaited);
    return <Part {...props} />;
  };
}

/** Milliseconds until the first screen is painted: the browser reports itself idle while it still paints. */
const untilPainted = 500;

/** Loads the remaining parts when the page is idle, one at a time, in the order of their definition. */
export function loadTheRest(): void {
  setTimeout(loadNext, untilPainted);
}

function loadNext(): void {
  const next = waiting.shift();
  if (!next) return;
  // A part that fails to load is tried again, and shows its failure, when somebody opens it.
  requestIdleCallback(
    () =>
      void next()
        .catch(() => undefined)
        .then(loadNext),
  );
}
