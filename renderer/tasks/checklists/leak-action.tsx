import { Suspense, useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { Button } from '../../kit/button';
import { lazyPage } from '../../kit/lazy-page';
import { useText } from '../../messages/t';
import { mayLeak } from './may-leak';
import 'texts:checklists';

const StartLeakDialog = lazyPage(() => import('./start-leak-dialog').then((m) => m.StartLeakDialog));

/** The way from a key picked in the table to the list of what to do when it leaked. Nothing while several are picked: each leak has a list of its own. */
export function LeakAction({ keys }: { readonly keys: readonly KeyRecord[] }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const [record, ...others] = keys;
  if (!record || others.length > 0 || !mayLeak(record)) return null;
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        {t('checklists.leak.entry')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <StartLeakDialog record={record} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
