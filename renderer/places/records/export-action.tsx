import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { ExportDialog } from './export-dialog';
import 'texts:records';

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
      {open && <ExportDialog ids={ids} filters={[t('records.filter.picked')]} onClose={() => setOpen(false)} />}
    </>
  );
}
