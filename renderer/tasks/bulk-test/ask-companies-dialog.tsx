import type { CompanyShare } from '../../../shared/model/company-share';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { CompanyShares } from '../../kit/several-companies';
import { useText } from '../../messages/t';
import 'texts:bulk-test';

type AskCompaniesProps = {
  readonly shares: readonly CompanyShare[];
  readonly onStart: () => void;
  readonly onClose: () => void;
};

/** Asks before keys of several companies are tested together. */
export function AskCompaniesDialog({ shares, onStart, onClose }: AskCompaniesProps) {
  const t = useText();
  const count = shares.reduce((sum, share) => sum + share.count, 0);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('bulkTest.ask.title', { count, companies: shares.length })}
      lead={t('bulkTest.ask.lead')}
      actions={
        <>
          <Button onPress={onClose}>{t('bulkTest.ask.cancel')}</Button>
          <Button
            look="primary"
            onPress={() => {
              onClose();
              onStart();
            }}
          >
            {t('bulkTest.ask.act', { count })}
          </Button>
        </>
      }
    >
      <CompanyShares shares={shares} />
    </Dialog>
  );
}
