import { Target } from 'lucide-react';
import { useState } from 'react';
import type { System } from '../../shared/key-record';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { useText } from '../messages/t';
import { useKey } from '../state/keys-store';
import { useRoute } from '../state/route-store';
import { PracticeKeys } from './practice-keys';

/**
 * In the practice account this stands where the real account has its link to the browser: it opens Keyquilt's own
 * simulated key page, with the company of the set-up that is under way.
 */
export function PracticeSite({ system }: { readonly system: System }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const route = useRoute();
  const record = useKey(route.name === 'setup' ? route.id : '');
  return (
    <div className="open-site">
      <Button onPress={() => setOpen(true)}>
        <Target className="i" aria-hidden="true" />
        {t(`practice.open.${system}`)}
      </Button>
      <p className="hint">{t('practice.open.hint')}</p>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t(`practice.${system}.title`, { company: record?.company ?? '' })}
        lead={t(`practice.${system}.lead`)}
        closeOnOutside
        actions={
          <Button look="primary" onPress={() => setOpen(false)}>
            {t('practice.close')}
          </Button>
        }
      >
        <PracticeKeys system={system} company={record?.company ?? ''} />
      </Dialog>
    </div>
  );
}
