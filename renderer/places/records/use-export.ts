import { useState } from 'react';
import type { Input, Output } from '../../../shared/contract/contract';
import { type JobControl, useJob } from '../../state/use-job';

/** The requests that export something. */
type ExportRequest = 'reports.export' | 'reports.key' | 'reports.review' | 'activity.export';

/** The reports of one place on a page: the job, and its last result. */
export type ExportControl = {
  readonly job: JobControl;
  readonly result: Output<'reports.export'> | null;
  readonly run: <N extends ExportRequest>(name: N, input: Omit<Input<N>, 'job'>) => Promise<void>;
};

/** Makes reports from one place on a page; `place` names it as for `useJob`. */
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
