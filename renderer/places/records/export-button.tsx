import { Download } from 'lucide-react';
import { memo, useState } from 'react';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { ExportDialog } from './export-dialog';
import { filterWords, type Narrowing } from './filter-words';
import 'texts:inventory';
import 'texts:records';

/** A list at the moment of the press: its ids in order, and what narrows it. */
type ListToExport = { readonly ids: readonly string[]; readonly narrowing: Narrowing };

type ExportButtonProps = {
  /** Reads the list as it is shown; null after a failure, which the reader shows. */
  readonly readList: () => Promise<ListToExport | null>;
};

/** Exports the Keys page's list as shown. */
export const ExportButton = memo(function ExportButton({ readList }: ExportButtonProps) {
  const t = useText();
  const [list, setList] = useState<ListToExport | null>(null);
  return (
    <>
      <Button small onPress={() => void readList().then(setList)}>
        <Download className="i" aria-hidden="true" />
        {t('records.export')}
      </Button>
      {list && <ExportDialog ids={list.ids} filters={filterWords(list.narrowing)} onClose={() => setList(null)} />}
    </>
  );
});
