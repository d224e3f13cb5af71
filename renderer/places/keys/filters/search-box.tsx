import { Search } from 'lucide-react';
import { useText } from '../../../messages/t';

type SearchBoxProps = { readonly value: string; readonly onChange: (value: string) => void };

/** The search field; the list follows every letter. */
export function SearchBox({ value, onChange }: SearchBoxProps) {
  const t = useText();
  return (
    <label className="search">
      <Search className="i" aria-hidden="true" />
      <span className="hidden-label">{t('inventory.find')}</span>
      <input
        className="input"
        type="search"
        maxLength={200}
        placeholder={t('inventory.find')}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
