import type { KeyRecord } from '../../../shared/model/key-record';
import { hasEnded } from '../../../shared/model/key-status';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { PageTitle } from '../../kit/page-title';
import { ReadingKey } from '../../kit/reading-key';
import { useText } from '../../messages/t';
import { useBreadcrumb } from '../../state/breadcrumb-store';
import { useKey } from '../../state/keys-store';
import { go } from '../../state/route-store';
import { RotationBeginning } from './rotation-beginning';
import { RotationUnderWay } from './rotation-under-way';
import 'texts:rotation';
import 'texts:inventory';
import 'texts:key-tasks';

/** The rotation of one key; `id` is the old key. */
export function RotationPage({ id }: { readonly id: string }) {
  const t = useText();
  const record = useKey(id);
  const next = useKey(record?.replacedBy ?? null);
  useBreadcrumb(t('rotation.where'));
  if (record === undefined || next === undefined) return <ReadingKey />;
  return (
    <main className="page" id="main">
      <div className="page-in narrow-in">
        <p className="eyebrow">{record?.company}</p>
        {record ? (
          <>
            <PageTitle windowTitle={t('rotation.where')}>
              {t('rotation.title', { name: record.name.value || t('inventory.unnamed') })}
            </PageTitle>
            <Plan record={record} next={next} />
          </>
        ) : (
          <PageTitle>{t('rotation.gone')}</PageTitle>
        )}
      </div>
    </main>
  );
}

function Plan({ record, next }: { readonly record: KeyRecord; readonly next: KeyRecord | null }) {
  const t = useText();
  if (record.replacedBy !== null) return <RotationUnderWay old={record} next={next ?? undefined} />;
  if (!hasEnded(record) && record.status.value !== 'draft') return <RotationBeginning old={record} />;
  return (
    <div className="page-part">
      <Banner
        tone="info"
        live="none"
        action={
          <Button small onPress={() => go({ name: 'keys', id: record.id, group: null })}>
            {t('rotation.openKey')}
          </Button>
        }
      >
        {t(hasEnded(record) ? 'rotation.hasEnded' : 'rotation.isDraft')}
      </Banner>
    </div>
  );
}
