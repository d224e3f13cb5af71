import { Suspense } from 'react';
import { dayOf } from '../../../shared/model/days';
import { lazyPage } from '../../kit/lazy-page';
import { useText } from '../../messages/t';
import { send } from '../../state/send';
import 'texts:recovery';

const MakeKitDialog = lazyPage(() => import('./make-kit-dialog').then((m) => m.MakeKitDialog));

const dayMs = 86_400_000;

/** Puts the reminder of a missing kit off until tomorrow. */
export function remindTomorrow(): void {
  void send('settings.change', { kitReminder: dayOf(new Date(Date.now() + dayMs)) });
}

/** The dialog that makes a kit. `reminds`: it was offered, so that it can be put off. */
export function MakeKit({ reminds, onClose }: { readonly reminds: boolean; readonly onClose: () => void }) {
  const t = useText();
  return (
    <Suspense fallback={null}>
      <MakeKitDialog
        onClose={onClose}
        {...(reminds ? { later: { label: t('kit.later'), onPress: remindTomorrow } } : {})}
      />
    </Suspense>
  );
}
