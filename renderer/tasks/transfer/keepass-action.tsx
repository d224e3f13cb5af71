import { Suspense, useState } from 'react';
import { Button } from '../../kit/button';
import { lazyPage } from '../../kit/lazy-page';
import { useText } from '../../messages/t';
import 'texts:keepass';

const KeepassDialog = lazyPage(() => import('./keepass-dialog').then((m) => m.KeepassDialog));

/** Writes the selected keys to a KeePass file. */
export function KeepassAction({ ids }: { readonly ids: readonly string[] }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        {t('keepass.actSome')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <KeepassDialog ids={ids} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
