import { FileText, Printer } from 'lucide-react';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { ExportOutcome } from './export-outcome';
import { useExport } from './use-export';

/** Saves or prints the set-up record of one key. */
export function KeyRecordExport({ id }: { readonly id: string }) {
  const t = useText();
  const { job, result, run, dialog } = useExport(`records.key.${id}`);
  return (
    <>
      <div className="acts">
        <Button small busy={job.running} onPress={() => void run('reports.key', { id, format: 'pdf' })}>
          <FileText className="i" aria-hidden="true" />
          {t('records.keyRecord.pdf')}
        </Button>
        <Button small busy={job.running} onPress={() => void run('reports.key', { id, format: 'print' })}>
          <Printer className="i" aria-hidden="true" />
          {t('records.keyRecord.print')}
        </Button>
      </div>
      <ExportOutcome job={job} result={result} />
      {dialog}
    </>
  );
}
