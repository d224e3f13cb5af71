type Listener = (...args: unknown[]) => void;
type Entry = { readonly listener: Listener; readonly run: Listener };

/** The part of Node's EventEmitter that a preload uses: a listener may be added twice, and each removal removes one. */
export class EventList {
  readonly #entries = new Map<string, Entry[]>();

  on(name: string, listener: Listener): this {
    return this.#add(name, { listener, run: listener });
  }

  once(name: string, listener: Listener): this {
    const run: Listener = (...args) => {
      this.removeListener(name, listener);
      listener(...args);
    };
    return this.#add(name, { listener, run });
  }

  addListener(name: string, listener: Listener): this {
    return this.on(name, listener);
  }

  removeListener(name: string, listener: Listener): this {
    const entries = this.#entries.get(name) ?? [];
    const place = entries.findLastIndex((entry) => entry.listener === listener);
    if (place >= 0) this.#entries.set(name, entries.toSpliced(place, 1));
    return this;
  }

  off(name: string, listener: Listener): this {
    return this.removeListener(name, listener);
  }

  removeAllListeners(name?: string): this {
    if (name === undefined) this.#entries.clear();
    else this.#entries.delete(name);
    return this;
  }

  listenerCount(name: string): number {
    return this.#entries.get(name)?.length ?? 0;
  }

  emit(name: string, ...args: unknown[]): boolean {
    const entries = this.#entries.get(name) ?? [];
    for (const { run } of entries) run(...args);
    return entries.length > 0;
  }

  #add(name: string, entry: Entry): this {
    if (typeof entry.listener !== 'function') {
      throw new TypeError('The "listener" argument must be of type Function');
    }
    this.#entries.set(name, [...(this.#entries.get(name) ?? []), entry]);
    return this;
  }
}
