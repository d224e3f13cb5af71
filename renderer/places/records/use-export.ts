import { type ReactNode, useState } from 'react';
import type { Input, Output } from '../../../shared/contract/contract';
import { type JobControl, useJob } from '../../state/use-job';
import { useSigner } from '../../tasks/signing/use-signer';

/** The requests that export something. */
type ExportRequest = 'reports.export' | 'reports.key' | 'reports.review' | 'reports.purged' | 'activity.export';

/** The reports of one place on a page: the job, and its last result. */
export type ExportControl = {
  readonly job: JobControl;
  readonly result: Output<'reports.export'> | null;
  readonly run: <N extends ExportRequest>(name: N, input: Omit<Input<N>, 'job'>) => Promise<void>;
  /** The question under which name the person signs; draw it next to the control. */
  readonly dialog: ReactNode;
};

/** Makes reports from one place on a page; `place` names it as for `useJob`. */
export function useExport(place: string): ExportControl {
  const job = useJob(place);
  const signer = useSigner();
  const [result, setResult] = useState<Output<'reports.export'> | null>(null);
  return {
    job,
    result,
    dialog: signer.dialog,
    run: async (name, input) => {
      setResult(null);
      if (!(await signer.ensure())) return;
      setResult((await job.run(name, input)) as Output<'reports.export'> | null);
    },
  };
}
