import { Download } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '../../kit/button';
import { lazyPage } from '../../kit/lazy-page';
import { useText } from '../../messages/t';
import 'texts:records';

const ExportDialog = lazyPage(() => import('./export-dialog').then((m) => m.ExportDialog));

/** Exports the selected keys. */
export function ExportAction({ ids }: { readonly ids: readonly string[] }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        <Download className="i" aria-hidden="true" />
        {t('records.export')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <ExportDialog ids={ids} filters={[t('records.filter.picked')]} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
