import { RefreshCw } from 'lucide-react';
import { memo, Suspense, useState } from 'react';
import type { CompanyShare } from '../../../shared/model/company-share';
import { keyLimits } from '../../../shared/model/key-limits';
import { Button } from '../../kit/button';
import { lazyPage } from '../../kit/lazy-page';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { bulkTestPlace, startBulkTest } from '../../state/bulk-test-store';
import { send } from '../../state/send';
import { useJob } from '../../state/use-job';
import 'texts:bulk-test';

const AskCompaniesDialog = lazyPage(() => import('./ask-companies-dialog').then((m) => m.AskCompaniesDialog));

/** Keys of several companies whose test waits for an answer. */
type Asked = { readonly ids: readonly string[]; readonly shares: readonly CompanyShare[] };

type BulkTestButtonProps = {
  /** The number of keys to test. */
  readonly count: number;
  /** Reads their ids when the button is pressed; null after a failure, which the reader shows. */
  readonly readIds: () => Promise<readonly string[] | null>;
  /** The button's text; "Retest all" by default. */
  readonly children?: string;
};

/**
 * Starts a bulk test of these keys, and asks first where they are of several companies. Shows nothing while one runs, and the reason instead of the button when offline and
 * for more keys than one test takes.
 */
export const BulkTestButton = memo(function BulkTestButton({ count, readIds, children }: BulkTestButtonProps) {
  const t = useText();
  const { online } = useApp();
  const { running } = useJob(bulkTestPlace);
  const [asked, setAsked] = useState<Asked | null>(null);
  if (running || count === 0) return null;
  if (!online) return <span className="hint">{t('bulkTest.offline')}</span>;
  if (count > keyLimits.tested) {
    return <span className="hint">{t('bulkTest.tooMany', { limit: keyLimits.tested })}</span>;
  }
  const start = async () => {
    const ids = await readIds();
    if (!ids || ids.length === 0) return;
    const answer = await send('companies.ofKeys', { ids: [...ids] });
    const shares = answer.ok ? answer.value.companies : [];
    if (shares.length > 1) setAsked({ ids, shares });
    else await startBulkTest(ids);
  };
  return (
    <>
      <Button small onPress={() => void start()}>
        <RefreshCw className="i" aria-hidden="true" />
        {children ?? t('bulkTest.all')}
      </Button>
      {asked && (
        <Suspense fallback={null}>
          <AskCompaniesDialog
            shares={asked.shares}
            onStart={() => void startBulkTest(asked.ids)}
            onClose={() => setAsked(null)}
          />
        </Suspense>
      )}
    </>
  );
});
