import { Download } from 'lucide-react';
import { useState } from 'react';
import { activityLimits } from '../../../shared/activity/activity-choices';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { numberWords } from '../../messages/numbers';
import { useText } from '../../messages/t';
import type { ActivityList } from '../../state/activity-list';
import { ExportOutcome } from '../records/export-outcome';
import { FormatButtons } from '../records/format-buttons';
import { LongDocument } from '../records/long-document';
import { useExport } from '../records/use-export';
import { chosenKeyName } from './activity-filters';
import { activityFilterWords } from './filter-words';

/** Exports the list as it is shown, after saying what it leaves out. */
export function ActivityExport({ list }: { readonly list: ActivityList }) {
  const t = useText();
  const [shown, setShown] = useState<ActivityList | null>(null);
  return (
    <>
      <Button onPress={() => setShown(list)}>
        <Download className="i" aria-hidden="true" />
        {t('activity.exportShown', { count: list.listed })}
      </Button>
      {shown && <ExportDialog list={shown} onClose={() => setShown(null)} />}
    </>
  );
}

function ExportDialog({ list, onClose }: { readonly list: ActivityList; readonly onClose: () => void }) {
  const t = useText();
  const { job, result, run, dialog } = useExport('activity.export');
  const { view, until, listed } = list;
  const { printed } = activityLimits;
  const filters = activityFilterWords(view, chosenKeyName(list, view.key));
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('activity.export.title')}
      lead={t('activity.export.lead', { count: listed, left: until - listed })}
    >
      <dl className="export-filters">
        <dt>{t('activity.export.filters')}</dt>
        <dd>{filters.length === 0 ? t('activity.export.noFilters') : filters.join('; ')}</dd>
      </dl>
      {listed <= printed && <LongDocument keys={Math.ceil(listed / linesForKey)} />}
      {listed > printed && <p className="hint">{t('activity.export.tooLong', { limit: numberWords(printed) })}</p>}
      {!job.running && (
        <FormatButtons
          busy={false}
          documents={listed <= printed}
          onPress={(format) => void run('activity.export', { view, until, format, filters: [...filters] })}
        />
      )}
      <ExportOutcome job={job} result={result} saved="activity.export.saved" />
      {dialog}
    </Dialog>
  );
}

/** Lines take this much less room on a page than keys. */
const linesForKey = 3;
