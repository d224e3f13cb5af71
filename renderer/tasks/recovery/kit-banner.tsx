import { LifeBuoy } from 'lucide-react';
import { useState } from 'react';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Text, useText } from '../../messages/t';
import { MakeKit, remindTomorrow } from './make-kit';
import 'texts:recovery';

/** Home's reminder that nothing opens the keys when the passphrase is lost. */
export function KitBanner() {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Banner
        tone="quiet"
        icon={LifeBuoy}
        live="none"
        action={
          <>
            <Button small onPress={() => setOpen(true)}>
              {t('kit.make')}
            </Button>
            <Button small look="plain" onPress={remindTomorrow}>
              {t('kit.later')}
            </Button>
          </>
        }
      >
        <p>
          <Text id="kit.banner" />
        </p>
      </Banner>
      {open && <MakeKit reminds onClose={() => setOpen(false)} />}
    </>
  );
}
