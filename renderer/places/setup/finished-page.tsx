import { ArrowRightLeft, KeyRound } from 'lucide-react';
import { Button } from '../../kit/button';
import { PageTitle } from '../../kit/page-title';
import { QuiltBlock } from '../../kit/quilt-block';
import { serviceText } from '../../messages/service-text';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useBreadcrumb } from '../../state/breadcrumb-store';
import { go } from '../../state/route-store';
import { SetupSummary } from './record/setup-summary';
import type { PageProps } from './use-setup';

/** The finished set-up: what is recorded, and where to find the key from now on. */
export function FinishedPage({ record }: PageProps) {
  const t = useText();
  const app = useApp();
  const replacedId = record.replaces;
  useBreadcrumb(t('setup.finished.where'));
  return (
    <div className="body one-column">
      <main className="page" id="main">
        <div className="page-in finished">
          <QuiltBlock seed={record.id} />
          <PageTitle>{t('setup.finished.title')}</PageTitle>
          <p className="lead">{serviceText(record.system, 'setup.finished.service.lead')}</p>
          <div className="row-of-acts page-part">
            {replacedId && (
              <Button look="primary" onPress={() => go({ name: 'rotation', id: replacedId })}>
                <ArrowRightLeft className="i" aria-hidden="true" />
                {t('rotation.goOn')}
              </Button>
            )}
            <Button
              look={replacedId ? 'default' : 'primary'}
              onPress={() => go({ name: 'keys', id: record.id, group: null })}
            >
              <KeyRound className="i" aria-hidden="true" />
              {t('setup.finished.open')}
            </Button>
            <Button onPress={() => go({ name: 'home' })}>{t('setup.home')}</Button>
          </div>
          <SetupSummary record={record} person={app.settings.displayName || app.person} />
        </div>
      </main>
    </div>
  );
}
