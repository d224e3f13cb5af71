import type { Exchange, RunNote } from '../../../shared/model/test-run';
import type { HttpResult } from '../http/exchange';
import { readClockSkew } from './clock-skew';
import { type Call, describeExchange } from './exchange-log';

/** The requests and notes of one run, filled while it runs. */
export type RunLog = {
  readonly exchanges: readonly Exchange[];
  readonly notes: readonly RunNote[];
  /** Adds one exchange with these secrets redacted, and the notes that follow from its headers. */
  readonly add: (call: Call, result: HttpResult, secrets: readonly string[]) => void;
};

/** Creates an empty log. `now` returns epoch milliseconds on this computer's clock. */
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
      // The exchange holds the header's text; the note only names the service.
      if (result.deprecation !== null) note({ code: 'call-retiring', facts: { host: call.host } });
      const gap = readClockSkew(result.dateHeader, now());
      if (gap) note({ code: 'clock-wrong', facts: { ...gap, host: call.host } });
    },
  };
}
