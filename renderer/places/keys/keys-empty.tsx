import { Plus } from 'lucide-react';
import { Button } from '../../kit/button';
import { QuiltArt } from '../../kit/quilt-art';
import { useText } from '../../messages/t';
import { chooseCompany } from '../../state/company-store';
import { askForNewSetup } from '../../state/new-setup-store';

type KeysEmptyProps = {
  /** True when there are keys but none matches. */
  readonly any: boolean;
  readonly query: string;
  /** The company that narrows the list; and how many keys of others the same search and filters would find. */
  readonly company: string | null;
  readonly elsewhere: number;
  readonly onShowAll: () => void;
};

/** Replaces the empty table: no keys yet, or none that matches, with the next action. */
export function KeysEmpty({ any, query, company, elsewhere, onShowAll }: KeysEmptyProps) {
  const t = useText();
  return (
    <div className="table-wrap nothing" role="status">
      <QuiltArt picture="nothing" centred />
      <h2>{any ? (query ? t('inventory.noneFound', { query }) : t('inventory.noneHere')) : t('inventory.none')}</h2>
      <p className="lead">
        {company !== null && any
          ? t('inventory.noneOfCompany', { company, elsewhere })
          : t(any ? 'inventory.noneFoundText' : 'inventory.noneText')}
      </p>
      {any ? (
        <span className="form-acts">
          {elsewhere > 0 && (
            <Button look="primary" onPress={() => chooseCompany(null)}>
              {t('inventory.seeElsewhere', { count: elsewhere })}
            </Button>
          )}
          <Button onPress={onShowAll}>
            {company === null ? t('inventory.showAll') : t('inventory.showAllOf', { company })}
          </Button>
        </span>
      ) : (
        <Button look="primary" onPress={askForNewSetup}>
          <Plus className="i" aria-hidden="true" />
          {t('inventory.add')}
        </Button>
      )}
    </div>
  );
}
