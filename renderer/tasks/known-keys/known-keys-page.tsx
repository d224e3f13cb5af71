import { RefreshCw } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import type { KnownKeys } from '../../../shared/model/known-keys';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { PageTitle } from '../../kit/page-title';
import { ReadingKey } from '../../kit/reading-key';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useBreadcrumb } from '../../state/breadcrumb-store';
import { useKey } from '../../state/keys-store';
import { useAction } from '../../state/use-action';
import { KnownKeysAnswer } from './known-keys-answer';
import 'texts:known-keys';
import 'texts:inventory';

/** The account’s key list compared with the stored keys, read with this Plytix key when the page opens. */
export function KnownKeysPage({ id }: { readonly id: string }) {
  const t = useText();
  const record = useKey(id);
  useBreadcrumb(t('knownKeys.where'));
  if (record === undefined) return <ReadingKey />;
  return (
    <main className="page" id="main">
      <div className="page-in known-keys">
        <p className="eyebrow">{record?.company}</p>
        <PageTitle>{t(record ? 'knownKeys.title' : 'knownKeys.gone')}</PageTitle>
        {record && <Reading record={record} />}
      </div>
    </main>
  );
}

function Reading({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const { online } = useApp();
  const { run, busy, failure } = useAction();
  const [known, setKnown] = useState<KnownKeys | null>(null);
  const { id } = record;
  const read = useCallback(async () => {
    const answer = await run('knownKeys.read', { id });
    if (answer) setKnown(answer);
  }, [id, run]);
  // "Read this account's keys" opened this page: read once on opening, and afterwards only on request.
  // biome-ignore lint/correctness/useExhaustiveDependencies: coming back online must not read again
  useEffect(() => {
    if (online) void read();
  }, [read]);
  return (
    <>
      <p className="lead">{t('knownKeys.lead')}</p>
      <div className="known-keys-read">
        {online ? (
          <Button small busy={busy} onPress={() => void read()}>
            <RefreshCw className="i" aria-hidden="true" />
            {t('knownKeys.again')}
          </Button>
        ) : (
          <Banner tone="warn">{t('knownKeys.offline')}</Banner>
        )}
        {busy && !known && <span role="status">{t('knownKeys.reading')}</span>}
      </div>
      {failure && <FailureNote failure={failure} />}
      {known && <KnownKeysAnswer key={known.at} record={record} known={known} onRead={setKnown} />}
    </>
  );
}
