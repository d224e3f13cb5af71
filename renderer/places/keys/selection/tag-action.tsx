import { Tag } from 'lucide-react';
import { Suspense, useState } from 'react';
import { keyLimits } from '../../../../shared/model/key-limits';
import { Button } from '../../../kit/button';
import { lazyPage } from '../../../kit/lazy-page';
import { useText } from '../../../messages/t';

const AddTagDialog = lazyPage(() => import('../label-dialogs').then((m) => m.AddTagDialog));

/** Adds a tag to the selected keys; absent for more keys than one act takes. */
export function TagAction({ ids }: { readonly ids: readonly string[] }) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  if (ids.length > keyLimits.tagged) return null;
  return (
    <>
      <Button small onPress={() => setAsking(true)}>
        <Tag className="i" aria-hidden="true" />
        {t('inventory.selected.tag')}
      </Button>
      {asking && (
        <Suspense fallback={null}>
          <AddTagDialog ids={ids} onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
