import { Download } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { KeyRecord } from '../../shared/key-record';
import type { AttentionGroup } from '../../shared/review/attention';
import { Button } from '../kit/button';
import { useText } from '../messages/t';
import { useKeysView } from '../state/keys-view-store';
import { useNarrowedKeys } from '../state/use-companies';
import { filterWords } from './filter-words';
import 'texts:records';
import 'texts:inventory';

const ExportDialog = lazy(() => import('./export-dialog').then((m) => ({ default: m.ExportDialog })));

type ExportButtonProps = {
  /** The keys as they are shown, in their order. */
  readonly keys: readonly KeyRecord[];
  readonly group: AttentionGroup | null;
};

/** Exports the list of the Keys page as it is shown. Nothing stands here while it is empty. */
export function ExportButton({ keys, group }: ExportButtonProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (keys.length === 0) return null;
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        <Download className="i" aria-hidden="true" />
        {t('records.export')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <Opened keys={keys} group={group} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function Opened({ keys, group, onClose }: ExportButtonProps & { readonly onClose: () => void }) {
  const { query, filter } = useKeysView();
  const { company } = useNarrowedKeys();
  const filters = filterWords({ query, filter, group, company });
  return <ExportDialog ids={keys.map(({ id }) => id)} filters={filters} onClose={onClose} />;
}
