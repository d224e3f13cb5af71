import { Download } from 'lucide-react';
import { lazy, memo, Suspense, useState } from 'react';
import type { AttentionGroup } from '../../../shared/model/attention';
import type { KeyRecord } from '../../../shared/model/key-record';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { useNarrowedKeys } from '../../state/company-store';
import { useKeysView } from '../../state/keys-view-store';
import { filterWords } from './filter-words';
import 'texts:inventory';
import 'texts:records';

const ExportDialog = lazy(() => import('./export-dialog').then((m) => ({ default: m.ExportDialog })));

type ExportButtonProps = {
  /** True when any key is shown. */
  readonly any: boolean;
  /** Returns the shown keys in their order. Called on export, so that a typed letter does not render this again. */
  readonly readKeys: () => readonly KeyRecord[];
  readonly group: AttentionGroup | null;
};

/** Exports the Keys page's list as shown. Renders nothing while it is empty. */
export const ExportButton = memo(function ExportButton({ any, readKeys, group }: ExportButtonProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (!any) return null;
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        <Download className="i" aria-hidden="true" />
        {t('records.export')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <Opened readKeys={readKeys} group={group} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
});

type OpenedProps = Omit<ExportButtonProps, 'any'> & { readonly onClose: () => void };

function Opened({ readKeys, group, onClose }: OpenedProps) {
  const [keys] = useState(readKeys);
  const { query, filter } = useKeysView();
  const { company } = useNarrowedKeys();
  const filters = filterWords({ query, filter, group, company });
  return <ExportDialog ids={keys.map(({ id }) => id)} filters={filters} onClose={onClose} />;
}
