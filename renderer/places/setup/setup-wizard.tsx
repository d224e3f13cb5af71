import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { PageTitle } from '../../kit/page-title';
import { ReadingKey } from '../../kit/reading-key';
import { useText } from '../../messages/t';
import { useKey } from '../../state/keys-store';
import { go } from '../../state/route-store';
import { FinishedPage } from './finished-page';
import { StepPage } from './step-page';
import { StepRail } from './step-rail';
import type { Drafted } from './use-setup';
import { useSetup } from './use-setup';
import 'texts:setup';
import 'texts:doctor';
import 'texts:guides';
import 'texts:rotation';
import 'texts:inventory';

/** The guided set-up of one key. It opens where the person left it; nothing advances by itself. */
export function SetupWizard({ id }: { readonly id: string }) {
  const record = useKey(id);
  // The handover needs the key that this one replaces.
  const replaced = useKey(record?.replaces ?? null);
  const saving = useSetup(id);
  if (record === undefined || replaced === undefined) {
    return (
      <div className="body wizard">
        <ReadingKey />
      </div>
    );
  }
  if (!record?.setup) return <Gone />;
  const drafted: Drafted = { ...record, setup: record.setup };
  // A finished set-up can be opened again at an earlier step to fix its key.
  if (record.setup.state === 'finished' && record.setup.step === 'record') return <FinishedPage record={drafted} />;
  return (
    <div className="body wizard">
      <StepRail record={drafted} onGo={(step) => void saving.goTo({ step, page: 0 })} failure={saving.failure} />
      <StepPage record={drafted} key={`${record.setup.step}.${record.setup.page}`} />
    </div>
  );
}

/** Shown when the set-up is missing: it was discarded, or another account is open. */
function Gone() {
  const t = useText();
  return (
    <div className="body one-column">
      <main className="page" id="main">
        <div className="page-in">
          <PageTitle>{t('setup.gone.title')}</PageTitle>
          <p className="lead">{t('setup.gone.lead')}</p>
          <Banner
            tone="info"
            live="none"
            action={<Button onPress={() => go({ name: 'home' })}>{t('setup.home')}</Button>}
          >
            {t('setup.gone.advice')}
          </Banner>
        </div>
      </main>
    </div>
  );
}
