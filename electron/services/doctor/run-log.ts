import type { Exchange, RunNote } from '../../../shared/model/test-run';
import type { HttpResult } from '../http/exchange';
import { readClockSkew } from './clock-skew';
import { type Call, describeExchange } from './exchange-log';

/** What one run asked and noticed, filled while it runs. */
export type RunLog = {
  readonly exchanges: readonly Exchange[];
  readonly notes: readonly RunNote[];
  /** Takes one exchange over, with these secrets masked, and what its headers tell beside the answer. */
  readonly add: (call: Call, result: HttpResult, secrets: readonly string[]) => void;
};

/** Starts an empty log. `now` gives epoch milliseconds on this computer's clock. */
export function startRunLog(now: () => number): RunLog {
  const exchanges: Exchange[] = [];
  const notes: RunNote[] = [];
  const note = (added: RunNote) => {
    if (!notes.some(({ code }) => code === added.code)) notes.push(added);
  };
  return {
    exchanges,
    notes,
    add: (call, result, secrets) => {
      exchanges.push(describeExchange(call, result, secrets));
      if (result.kind === 'network') return;
      // The header's text stands in the exchange; the note only says which service it is about.
      if (result.deprecation !== null) note({ code: 'call-retiring', facts: { host: call.host } });
      const gap = readClockSkew(result.dateHeader, now());
      if (gap) note({ code: 'clock-wrong', facts: { ...gap, host: call.host } });
    },
  };
}
