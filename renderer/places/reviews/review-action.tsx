import { ClipboardCheck } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '../../kit/button';
import { lazyPage } from '../../kit/lazy-page';
import { useText } from '../../messages/t';
import '../../styles/review.css';
import 'texts:review';

const StartReview = lazyPage(() => import('./start-review').then((m) => m.StartReview));

/** Starts a review of the selected keys. */
export function ReviewAction({ ids }: { readonly ids: readonly string[] }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        <ClipboardCheck className="i" aria-hidden="true" />
        {t('review.start.these')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <StartReview picked={ids} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
