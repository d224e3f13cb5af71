import { ShieldAlert } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { lazyPage } from '../../kit/lazy-page';
import { useText } from '../../messages/t';
import { mayLeak } from './may-leak';
import 'texts:checklists';

const StartLeakDialog = lazyPage(() => import('./start-leak-dialog').then((m) => m.StartLeakDialog));

/** The way from a key to the list of what to do when it leaked. Nothing for a key that has ended or is not there yet. */
export function LeakLink({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  if (!mayLeak(record)) return null;
  return (
    <p className="leak-link">
      <ShieldAlert className="i" aria-hidden="true" />
      <button type="button" className="link-btn" onClick={() => setOpen(true)}>
        {t('checklists.leak.entry')}
      </button>
      {open && (
        <Suspense fallback={null}>
          <StartLeakDialog record={record} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </p>
  );
}
