import { Suspense, useState } from 'react';
import { Button } from '../../kit/button';
import { lazyPage } from '../../kit/lazy-page';
import { useText } from '../../messages/t';
import { useGivableCount } from './use-givable-count';
import 'texts:transfer';

const HandOverDialog = lazyPage(() => import('./hand-over-dialog').then((m) => m.HandOverDialog));

/** Hands the selected keys to a colleague. Hidden when none of them can be handed over. */
export function HandOverAction({ ids }: { readonly ids: readonly string[] }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const count = useGivableCount(ids);
  if (!count && !open) return null;
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        {t('transfer.give.one')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <HandOverDialog ids={ids} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
