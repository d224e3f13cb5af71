import { keysOfCompany } from '../../shared/inventory/list-keys';
import { companySharesOf } from '../../shared/model/company-shares-of';
import { isCurrent } from '../../shared/model/key-status';
import { compareNames } from '../../shared/model/names';
import { isInScope } from '../../shared/reports/inventory-report';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests about the inventory as lists and counts, in the current account. */
export function inventoryHandlers({ accounts, settings }: Pick<HandlerServices, 'accounts' | 'settings'>) {
  const inventory = async () => (await accounts.current()).inventory;
  return {
    'keys.view': async (input) => (await inventory()).lists.view(input),
    'keys.viewIds': async ({ view }) => ({ ids: (await inventory()).lists.ids(view) }),
    'keys.selected': async ({ ids, view }) => (await inventory()).lists.selected(ids, view),
    'keys.places': async ({ choice, most }) => (await inventory()).lists.places(choice, most),
    'keys.calendar': async ({ choice, months, most }) => (await inventory()).lists.calendar(choice, months, most),
    'keys.givable': async ({ company, ids, most = Number.POSITIVE_INFINITY }) => {
      const { vault, inventory: kept } = await accounts.current();
      const wanted = ids === undefined ? [...kept.index.keys()] : ids.flatMap((id) => kept.index.get(id) ?? []);
      const keys = keysOfCompany(wanted, company === null ? null : kept.lists.companyOf(company));
      const givable = keys.filter(({ facts }) => isCurrent(facts) && vault.records.valuesOf(facts.id) === 'ready');
      if (most === 0) return { count: givable.length, rows: '[]' };
      const sorted = givable.sort(
        ({ facts: a }, { facts: b }) => compareNames(a.company, b.company) || compareNames(a.name.value, b.name.value),
      );
      return { count: givable.length, rows: kept.lists.rows(sorted.slice(0, most)) };
    },
    'companies.ofKeys': async ({ ids }) => {
      const { index } = await inventory();
      const keys = ids.flatMap((id) => index.get(id)?.facts ?? []);
      return { companies: [...companySharesOf(keys, (name) => index.companies().find(name)?.name ?? name.trim())] };
    },
    'companies.choose': ({ company }) => {
      const { account, companies } = settings.read();
      if (account !== 'none') settings.change({ companies: { ...companies, [account]: company } });
      return {};
    },
    'inventory.read': async ({ company }) => (await inventory()).overview(company),
    'inventory.suggest': async () => (await inventory()).suggest(),
    'inventory.countScope': async (scope) => {
      const { index } = await inventory();
      return { count: [...index.keys()].filter(({ facts }) => isInScope(facts, scope)).length };
    },
  } satisfies Partial<Handlers>;
}
