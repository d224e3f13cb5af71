import { useState } from 'react';
import type { Input, Output } from '../../../shared/contract/contract';
import { type JobControl, useJob } from '../../state/use-job';

/** What can be exported: a request for it, without its job. */
type ExportRequest = 'reports.export' | 'reports.key' | 'reports.review';

/** One place from which reports are made: the work, and how the last one ended. */
export type ExportControl = {
  readonly job: JobControl;
  readonly result: Output<'reports.export'> | null;
  readonly run: <N extends ExportRequest>(name: N, input: Omit<Input<N>, 'job'>) => Promise<void>;
};

/** Makes reports from one place of a page; `place` names it as `useJob` asks. */
export function useExport(place: string): ExportControl {
  const job = useJob(place);
  const [result, setResult] = useState<Output<'reports.export'> | null>(null);
  return {
    job,
    result,
    run: async (name, input) => {
      setResult(null);
      setResult((await job.run(name, input)) as Output<'reports.export'> | null);
    },
  };
}
