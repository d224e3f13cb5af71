import type { EventData, EventName, Input, Output, RequestName, requests } from './contract';
import type { Failure } from './failure';

/** What the answer of a request may be: its value, said with what it updates, or a failure. */
export type AnswerTo<N extends RequestName> = Success<N> | { readonly ok: false; readonly failure: Failure };
/** The answer of a request that went well. */
export type Success<N extends RequestName> = {
  readonly [K in RequestName]: {
    readonly ok: true;
    readonly value: Output<K>;
    readonly updates: (typeof requests)[K]['updates'];
  };
}[N];

/** What the preload exposes to the page as `window.keyquilt`: one verb per request, and one way to listen. */
export type Bridge = {
  /** `takes`: the caller puts the answer into the page's state, so main need not tell those changes as an event, too. */
  readonly [N in RequestName]: (input: Input<N>, takes?: boolean) => Promise<AnswerTo<N>>;
} & {
  /** Listens to one event until the returned function is called. */
  readonly listen: <N extends EventName>(name: N, listener: (data: EventData<N>) => void) => () => void;
};
