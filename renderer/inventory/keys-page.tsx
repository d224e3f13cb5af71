import { Plus, Search, X } from 'lucide-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { type AttentionGroup, attentionGroups } from '../../shared/review/attention';
import { Button } from '../kit/button';
import { PageTitle } from '../kit/page-title';
import { useText } from '../messages/t';
import { RetestButton } from '../retest/retest-button';
import { RetestPanel } from '../retest/retest-panel';
import { chooseCompany } from '../state/company-store';
import { useKeysStore } from '../state/keys-store';
import { askForNewSetup } from '../state/new-setup-store';
import { replaceRoute } from '../state/route-store';
import { useNarrowedKeys } from '../state/use-companies';
import { useStandings } from '../state/use-standings';
import { findKeys } from './filter-keys';
import { groupKeys } from './group-keys';
import { KeyDetail } from './key-detail';
import { KeysEmpty } from './keys-empty';
import { KeysTable } from './keys-table';
import 'texts:inventory';
import 'texts:care';
import 'texts:swap';
import 'texts:known-keys';
import 'texts:setup';
import 'texts:doctor';
import 'texts:guides';
import 'texts:settings';

type KeysPageProps = {
  readonly id: string | null;
  readonly group: AttentionGroup | null;
};

/** Every key, those that need a person first, and the facts and history of the chosen one beside them. */
export function KeysPage({ id, group }: KeysPageProps) {
  const t = useText();
  const byId = useKeysStore((store) => store.byId);
  const [typed, setTyped] = useState('');
  const query = useDeferredValue(typed);
  const opener = useRef<HTMLElement | null>(null);
  const { company, keys } = useNarrowedKeys();
  const standingOf = useStandings();
  const groups = useMemo(() => groupKeys(keys.values(), standingOf), [keys, standingOf]);
  const shown = useMemo(
    () =>
      attentionGroups
        .filter((name) => group === null || name === group)
        .map((name) => ({ name, keys: findKeys(groups[name], query) }))
        .filter((part) => part.keys.length > 0),
    [groups, group, query],
  );
  const open = id !== null && byId.has(id);
  const choose = (key: string) => {
    opener.current = document.activeElement as HTMLElement | null;
    replaceRoute({ name: 'keys', id: key, group });
  };
  const close = () => {
    replaceRoute({ name: 'keys', id: null, group });
    opener.current?.focus();
  };
  return (
    <main className={open ? 'inv' : 'inv no-detail'} id="main">
      <section className="inv-main" aria-labelledby="keys-title">
        <div className="inv-head" id="keys-title">
          <PageTitle>{t('inventory.title')}</PageTitle>
          {byId.size > 0 && (
            <>
              <span className="muted small">
                {t('inventory.counts', { current: keys.size - groups.kept.length, kept: groups.kept.length })}
              </span>
              <span className="end">
                <RetestButton ids={[...keys.keys()]} />
                <Button look="primary" small onPress={askForNewSetup}>
                  <Plus className="i" aria-hidden="true" />
                  {t('inventory.add')}
                </Button>
              </span>
            </>
          )}
        </div>
        {byId.size > 0 && (
          <div className="filters">
            <label className="search">
              <Search className="i" aria-hidden="true" />
              <span className="hidden-label">{t('inventory.find')}</span>
              <input
                className="input"
                type="search"
                placeholder={t('inventory.find')}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </label>
            {company !== null && (
              <button type="button" className="chip on" onClick={() => chooseCompany(null)}>
                {t('inventory.onlyCompany', { company })}
                <X className="i" aria-hidden="true" />
                <span className="hidden-label">{t('inventory.showAll')}</span>
              </button>
            )}
            {group !== null && (
              <button type="button" className="chip on" onClick={() => replaceRoute({ name: 'keys', id, group: null })}>
                {t('inventory.only', { group: t(`inventory.group.${group}`) })}
                <X className="i" aria-hidden="true" />
                <span className="hidden-label">{t('inventory.showAll')}</span>
              </button>
            )}
          </div>
        )}
        <RetestPanel />
        {shown.length > 0 ? (
          <KeysTable parts={shown} selected={open ? id : null} onChoose={choose} />
        ) : (
          <KeysEmpty
            any={byId.size > 0}
            query={query}
            onShowAll={() => {
              setTyped('');
              chooseCompany(null);
              replaceRoute({ name: 'keys', id, group: null });
            }}
          />
        )}
      </section>
      {open && <KeyDetail key={id} id={id} onClose={close} />}
    </main>
  );
}
