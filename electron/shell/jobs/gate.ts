/** The reason why a job is paused. */
type Holder = 'person' | 'sleep';

/** Holds a job while the person or the computer's sleep pauses it. */
export type Gate = {
  /** Releases one holder's pause, or every pause. */
  readonly open: (holder?: Holder) => void;
  readonly close: (holder: Holder) => void;
  readonly passed: () => Promise<void>;
  readonly isHeldBy: (holder: Holder) => boolean;
};

export function createGate(): Gate {
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
    isHeldBy: (holder) => holders.has(holder),
  };
}
