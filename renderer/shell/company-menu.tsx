import { Check, Search } from 'lucide-react';
import { type RefObject, useMemo, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Input } from 'react-aria-components/Input';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { SearchField } from 'react-aria-components/SearchField';
import type { CompanyCount } from '../../shared/contract/company-requests';
import { wordMatcher } from '../../shared/inventory/key-words';
import { searchText } from '../../shared/inventory/search-text';
import { sameName } from '../../shared/model/names';
import { useText } from '../messages/t';
import { announce } from '../state/announcer';
import { chooseCompany, openCompanies, useChosenCompany, useCompanyStore } from '../state/company-store';
import 'texts:companies';

/** A search field appears from this number of companies on; below it a glance is quicker. */
const minSearched = 8;
/** The maximum number of rows; the search finds the others. */
const maxShown = 100;
/** The key of the row for all companies: no name of a company is empty. */
const all = '';

/** The companies whose name has every word of a text, in their order. */
function found(companies: readonly CompanyCount[], typed: string): readonly CompanyCount[] {
  const isFound = wordMatcher(typed);
  return isFound ? companies.filter(({ name }) => isFound(searchText(name))) : companies;
}

/** The list of companies with their numbers of keys, below the switch. Typing finds one; Enter chooses it. */
export function CompanyMenu({ trigger }: { readonly trigger: RefObject<HTMLElement | null> }) {
  const t = useText();
  const companies = useCompanyStore((store) => store.companies);
  const total = useCompanyStore((store) => store.total);
  const chosen = useChosenCompany();
  const [typed, setTyped] = useState('');
  const isLong = companies.length >= minSearched;
  const matching = useMemo(() => (isLong ? found(companies, typed) : companies), [companies, typed, isLong]);
  const attention = companies.reduce((sum, company) => sum + company.attention, 0);
  const choose = (name: string) => {
    chooseCompany(name === all ? null : name);
    trigger.current?.focus();
    announce(name === all ? t('companies.nowAll') : t('companies.nowOne', { company: name }));
  };
  const row = (id: string, name: string, counts: Pick<CompanyCount, 'keys' | 'attention'>) => {
    const isChosen = id === all ? chosen === null : chosen !== null && sameName(id, chosen);
    const numbers = t('companies.counts', { keys: counts.keys, attention: counts.attention });
    return (
      <MenuItem key={id} id={id} className="company-row" textValue={name} aria-label={`${name}, ${numbers}`}>
        <span className="company-name" title={name}>
          {name}
        </span>
        {counts.attention > 0 && (
          <span className="attention" title={t('companies.attention', { count: counts.attention })}>
            {counts.attention}
          </span>
        )}
        <span className="company-keys">{t('companies.keys', { count: counts.keys })}</span>
        <span className="company-tick">{isChosen && <Check className="i i-sm" aria-hidden="true" />}</span>
      </MenuItem>
    );
  };
  const selected = companies.find(({ name }) => chosen !== null && sameName(name, chosen))?.name ?? all;
  const list = (
    <Menu
      className="company-list"
      aria-label={t('companies.list')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[selected]}
      {...(isLong ? {} : { autoFocus: 'first' as const })}
      onAction={(id) => choose(String(id))}
      renderEmptyState={() => <p className="hint">{t('companies.none', { typed })}</p>}
    >
      {typed.trim() === '' && row(all, t('app.company.all', { count: companies.length }), { keys: total, attention })}
      {matching.slice(0, maxShown).map((company) => row(company.name, company.name, company))}
    </Menu>
  );
  return (
    <Popover
      isOpen
      onOpenChange={openCompanies}
      triggerRef={trigger}
      placement="bottom start"
      offset={4}
      className="company-pop"
    >
      <Dialog aria-label={t('companies.title')} className="company-dialog">
        {isLong ? (
          <Autocomplete inputValue={typed} onInputChange={setTyped} disableAutoFocusFirst={typed.trim() === ''}>
            <SearchField aria-label={t('companies.find')} className="company-find" autoFocus>
              <Search className="i i-sm" aria-hidden="true" />
              <Input className="input" placeholder={t('companies.find')} maxLength={200} />
            </SearchField>
            {list}
          </Autocomplete>
        ) : (
          list
        )}
        {matching.length > maxShown && (
          <p className="hint">{t('companies.more', { count: matching.length - maxShown })}</p>
        )}
      </Dialog>
    </Popover>
  );
}
