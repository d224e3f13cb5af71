import { Search } from 'lucide-react';
import { useText } from '../../../messages/t';
import { changeKeysView, useKeysView } from '../../../state/keys-view-store';

/** The search field; the list follows every letter. A typed letter renders this field, and then the list alone. */
export function SearchBox() {
  const t = useText();
  const query = useKeysView((view) => view.query);
  return (
    <label className="search">
      <Search className="i" aria-hidden="true" />
      <span className="hidden-label">{t('inventory.find')}</span>
      <input
        className="input"
        type="search"
        maxLength={200}
        placeholder={t('inventory.find')}
        value={query}
        onChange={(event) => changeKeysView({ query: event.target.value })}
      />
    </label>
  );
}
