import { Target } from 'lucide-react';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { askForNewSetup } from '../../state/new-setup-store';

/**
 * What to try in practice, shown until the first set-up is started. The sample company alone only shows existing keys.
 */
export function PracticeHint({ begun }: { readonly begun: boolean }) {
  const t = useText();
  const { settings } = useApp();
  if (settings.account !== 'practice' || begun) return null;
  return (
    <section className="try-it" aria-labelledby="try-it">
      <Banner
        tone="info"
        icon={Target}
        live="none"
        action={
          <Button look="primary" onPress={askForNewSetup}>
            {t('home.try.act')}
          </Button>
        }
      >
        <h2 id="try-it">{t('home.try.title')}</h2>
        <p>{t('home.try.text')}</p>
      </Banner>
    </section>
  );
}
