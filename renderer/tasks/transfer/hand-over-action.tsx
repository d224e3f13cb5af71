import { Suspense, useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { Button } from '../../kit/button';
import { lazyPage } from '../../kit/lazy-page';
import { useText } from '../../messages/t';
import { isGivable } from './use-givable-keys';
import 'texts:transfer';

const HandOverDialog = lazyPage(() => import('./hand-over-dialog').then((m) => m.HandOverDialog));

/** Hands the selected keys to a colleague. Hidden when none of them can be handed over. */
export function HandOverAction({ keys }: { readonly keys: readonly KeyRecord[] }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const ids = keys.filter(isGivable).map(({ id }) => id);
  if (ids.length === 0 && !open) return null;
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
