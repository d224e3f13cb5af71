import { RefreshCw } from 'lucide-react';
import { memo } from 'react';
import { keyLimits } from '../../../shared/model/key-limits';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { bulkTestPlace, startBulkTest } from '../../state/bulk-test-store';
import { useJob } from '../../state/use-job';
import 'texts:bulk-test';

type BulkTestButtonProps = {
  /** The number of keys to test. */
  readonly count: number;
  /** Reads their ids when the button is pressed; null after a failure, which the reader shows. */
  readonly readIds: () => Promise<readonly string[] | null>;
  /** The button's text; "Retest all" by default. */
  readonly children?: string;
};

/**
 * Starts a bulk test of these keys. Shows nothing while one runs, and the reason instead of the button when offline and
 * for more keys than one test takes.
 */
export const BulkTestButton = memo(function BulkTestButton({ count, readIds, children }: BulkTestButtonProps) {
  const t = useText();
  const { online } = useApp();
  const { running } = useJob(bulkTestPlace);
  if (running || count === 0) return null;
  if (!online) return <span className="hint">{t('bulkTest.offline')}</span>;
  if (count > keyLimits.tested) {
    return <span className="hint">{t('bulkTest.tooMany', { limit: keyLimits.tested })}</span>;
  }
  const start = async () => {
    const ids = await readIds();
    if (ids && ids.length > 0) await startBulkTest(ids);
  };
  return (
    <Button small onPress={() => void start()}>
      <RefreshCw className="i" aria-hidden="true" />
      {children ?? t('bulkTest.all')}
    </Button>
  );
});
