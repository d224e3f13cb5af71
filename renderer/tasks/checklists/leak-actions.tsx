import { ShieldAlert } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { isCurrent } from '../../../shared/model/key-status';
import { leakStateOf } from '../../../shared/model/leak';
import { Button } from '../../kit/button';
import { lazyPage } from '../../kit/lazy-page';
import { useText } from '../../messages/t';
import { useKey } from '../../state/keys-store';
import 'texts:checklists';

const StartLeakDialog = lazyPage(() => import('./start-leak-dialog').then((m) => m.StartLeakDialog));

type ActProps = { readonly record: KeyRecord; readonly look: 'button' | 'link' };

function LeakAct({ record, look }: ActProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      {look === 'button' ? (
        <Button small onPress={() => setOpen(true)}>
          {t('checklists.leak.entry')}
        </Button>
      ) : (
        <button type="button" className="link-btn" onClick={() => setOpen(true)}>
          {t('checklists.leak.entry')}
        </button>
      )}
      {open && (
        <Suspense fallback={null}>
          <StartLeakDialog record={record} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/**
 * Starts the leak checklist of the one selected key. Hidden while several are selected, because each leak has its own
 * checklist.
 */
export function LeakAction({ ids }: { readonly ids: readonly string[] }) {
  const [id, ...others] = ids;
  const record = useKey(id !== undefined && others.length === 0 ? id : null);
  return record && mayLeak(record) && <LeakAct record={record} look="button" />;
}

/** True for a key that can be said to have leaked: one that is current and not marked already. */
function mayLeak(record: KeyRecord): boolean {
  return isCurrent(record) && leakStateOf(record) !== 'open';
}

/** Starts the leak checklist from a key's page. Hidden for drafts, ended keys and those that are marked. */
export function LeakLink({ record }: { readonly record: KeyRecord }) {
  if (!mayLeak(record)) return null;
  return (
    <p className="leak-link">
      <ShieldAlert className="i" aria-hidden="true" />
      <LeakAct record={record} look="link" />
    </p>
  );
}
