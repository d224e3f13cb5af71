import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Text, useText } from '../../messages/t';
import { MakeKit, remindTomorrow } from './make-kit';
import 'texts:recovery';

/** The offer of a kit, on Home and after a passphrase was set: nothing opens the keys when the passphrase is lost. */
export function KitBanner({ onLater }: { readonly onLater?: () => void }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const later = () => {
    remindTomorrow();
    onLater?.();
  };
  return (
    <div className="kit-banner">
      <Banner
        tone="quiet"
        icon={LifeBuoy}
        live="none"
        action={
          <div className="kit-offer">
            <Button small onPress={() => setOpen(true)}>
              {t('kit.make')}
            </Button>
            <Button small look="plain" onPress={later}>
              {t('kit.later')}
            </Button>
          </div>
        }
      >
        <p>
          <Text id="kit.banner" />
        </p>
      </Banner>
      {open && <MakeKit reminds onClose={() => setOpen(false)} />}
    </div>
  );
}
