import type { EventData, EventName, Input, Output, RequestName, requests } from './contract';
import type { Failure } from './failure';

/** The answer to a request: a value with what it updates, or a failure. */
export type AnswerTo<N extends RequestName> = Success<N> | { readonly ok: false; readonly failure: Failure };
/** A successful answer. */
export type Success<N extends RequestName> = {
  readonly [K in RequestName]: {
    readonly ok: true;
    readonly value: Output<K>;
    readonly updates: (typeof requests)[K]['updates'];
  };
}[N];

/** The API that the preload exposes to the page as `window.keyquilt`: one function for each request, and `listen`. */
export type Bridge = {
  /**
   * `takes`: the caller puts the answer into the page's state, so main does not publish the same changes as an event.
   */
  readonly [N in RequestName]: (input: Input<N>, takes?: boolean) => Promise<AnswerTo<N>>;
} & {
  /** Listens to one event. Call the returned function to stop. */
  readonly listen: <N extends EventName>(name: N, listener: (data: EventData<N>) => void) => () => void;
};
