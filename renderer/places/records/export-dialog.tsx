import { keyLimits } from '../../../shared/model/key-limits';
import { Dialog } from '../../kit/dialog';
import { useText } from '../../messages/t';
import { useChosenCompany } from '../../state/company-store';
import { ExportOutcome } from './export-outcome';
import { FormatButtons } from './format-buttons';
import { LongDocument } from './long-document';
import { useExport } from './use-export';

type ExportDialogProps = {
  /** The keys as the list shows them, in its order. */
  readonly ids: readonly string[];
  /** The active filters in the page's words, for example "Status: Active". */
  readonly filters?: readonly string[];
  readonly onClose: () => void;
};

/** Exports a list as shown. */
export function ExportDialog({ ids, filters = [], onClose }: ExportDialogProps) {
  const t = useText();
  const company = useChosenCompany();
  const { job, result, run, dialog } = useExport('records.export-list');
  const { length: count } = ids;
  const tooMany = count > keyLimits.exported;
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('records.exportTitle')}
      lead={tooMany ? undefined : t('records.exportLead', { count })}
    >
      {tooMany && <p>{t('records.tooMany', { count, limit: keyLimits.exported })}</p>}
      {!tooMany && <LongDocument keys={count} />}
      {!tooMany && !job.running && (
        <FormatButtons
          busy={false}
          onPress={(format) =>
            void run('reports.export', {
              format,
              scope: { company, includeKept: true },
              choice: { ids: [...ids], filters: [...filters] },
            })
          }
        />
      )}
      <ExportOutcome job={job} result={result} />
      {dialog}
    </Dialog>
  );
}
