import { Plus } from 'lucide-react';
import { Button } from '../../kit/button';
import { QuiltArt } from '../../kit/quilt-art';
import { useText } from '../../messages/t';
import { askForNewSetup } from '../../state/new-setup-store';

type KeysEmptyProps = {
  /** True when there are keys but none matches. */
  readonly any: boolean;
  readonly query: string;
  readonly onShowAll: () => void;
};

/** Replaces the empty table: no keys yet, or none that matches, with the next action. */
export function KeysEmpty({ any, query, onShowAll }: KeysEmptyProps) {
  const t = useText();
  return (
    <div className="table-wrap nothing" role="status">
      <QuiltArt picture="nothing" centred />
      <h2>{any ? (query ? t('inventory.noneFound', { query }) : t('inventory.noneHere')) : t('inventory.none')}</h2>
      <p className="lead">{t(any ? 'inventory.noneFoundText' : 'inventory.noneText')}</p>
      {any ? (
        <Button onPress={onShowAll}>{t('inventory.showAll')}</Button>
      ) : (
        <Button look="primary" onPress={askForNewSetup}>
          <Plus className="i" aria-hidden="true" />
          {t('inventory.add')}
        </Button>
      )}
    </div>
  );
}
