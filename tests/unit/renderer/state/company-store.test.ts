import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  chooseCompany,
  companiesChanged,
  companyNow,
  dropCompanies,
  openCompanies,
  putCompanies,
  startCompany,
  useCompanyStore,
} from '../../../../renderer/state/company-store';

const count = (name: string, keys = 2) => ({ name, keys, current: keys, attention: 0 });
const both = { revision: 1, total: 5, companies: [count('Harbour & Pine', 3), count('Lark Street Toys')] };
const choose = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  choose.mockReset().mockResolvedValue({ ok: true, value: {} });
  vi.stubGlobal('window', { keyquilt: { 'companies.choose': choose } });
  dropCompanies();
});

afterEach(() => vi.useRealTimers());

const state = () => useCompanyStore.getState();

describe('the chosen company', () => {
  it('is kept by main, and taken over again in any spelling', () => {
    putCompanies(both);
    chooseCompany('Lark Street Toys');
    expect(choose).toHaveBeenCalledWith({ company: 'Lark Street Toys' }, true);
    startCompany(' lark  street toys');
    putCompanies(both);
    expect(companyNow()).toBe('Lark Street Toys');
    expect(choose).toHaveBeenCalledTimes(1);
  });

  it('falls back to all, with a word, when its last key is gone or it is renamed', () => {
    startCompany('Lark Street Toys');
    putCompanies({ ...both, companies: [count('Harbour & Pine', 3), count('Lark Toys')] });
    expect(companyNow()).toBeNull();
    expect(state()).toMatchObject({ chosen: null, lost: 'Lark Street Toys' });
    expect(choose).toHaveBeenCalledWith({ company: null }, true);
  });

  it('stays while nothing can be said of companies: no key is here', () => {
    startCompany('Lark Street Toys');
    putCompanies({ revision: 1, total: 0, companies: [] });
    expect(state()).toMatchObject({ chosen: 'Lark Street Toys', lost: null });
    expect(companyNow()).toBeNull();
  });

  it('narrows nothing while it is the only one', () => {
    startCompany('Lark Street Toys');
    putCompanies({ revision: 1, total: 2, companies: [count('Lark Street Toys')] });
    expect(companyNow()).toBeNull();
    openCompanies(true);
    expect(state().open).toBe(false);
  });

  it('holds for the session when it cannot be saved, and says so', async () => {
    choose.mockResolvedValue({ ok: false, failure: { code: 'disk-full', title: 'T', advice: 'A' } });
    putCompanies(both);
    chooseCompany('Lark Street Toys');
    await vi.advanceTimersByTimeAsync(0);
    expect(companyNow()).toBe('Lark Street Toys');
    expect(state().unsaved).toBe(true);
  });
});

describe('the companies', () => {
  it('follow what main reports, in order, each once in any spelling', () => {
    putCompanies(both);
    companiesChanged({ revision: 2, total: 7, current: 7, companies: [count('lark street toys', 3), count('Fox', 1)] });
    expect(state().companies.map(({ name, keys }) => [name, keys])).toEqual([
      ['Fox', 1],
      ['Harbour & Pine', 3],
      ['lark street toys', 3],
    ]);
    companiesChanged({ revision: 3, total: 4, current: 4, companies: [count('harbour & pine', 0)] });
    expect(state().companies).toHaveLength(2);
    expect(state().total).toBe(4);
  });

  it('take no change that an overview brought already, nor one before the first', () => {
    companiesChanged({ revision: 1, total: 1, current: 1, companies: [count('Fox', 1)] });
    expect(state().companies).toEqual([]);
    putCompanies({ ...both, revision: 3 });
    companiesChanged({ revision: 2, total: 9, current: 9, companies: [count('Fox', 1)] });
    expect(state()).toMatchObject({ total: 5, companies: both.companies });
  });

  it('stay narrowed to the chosen one as a restored backup brings others, and not as it takes that one away', () => {
    putCompanies(both);
    chooseCompany('Lark Street Toys');
    putCompanies({
      revision: 2,
      total: 9,
      companies: [count('Fox', 4), count('LARK street toys', 2), count('Pine', 3)],
    });
    expect(companyNow()).toBe('LARK street toys');
    expect(state().lost).toBeNull();
    putCompanies({ revision: 3, total: 4, companies: [count('Fox', 4)] });
    expect(state()).toMatchObject({ chosen: null, lost: 'Lark Street Toys' });
  });

  it('of one account say nothing in the other, also by an answer that comes late', async () => {
    let answers = (_: unknown) => {};
    choose.mockReturnValue(new Promise((resolve) => (answers = resolve)));
    putCompanies(both);
    chooseCompany('Lark Street Toys');
    startCompany(null);
    answers({ ok: false, failure: { code: 'disk-full', title: 'T', advice: 'A' } });
    await vi.advanceTimersByTimeAsync(0);
    putCompanies(both);
    expect(companyNow()).toBeNull();
    expect(state()).toMatchObject({ chosen: null, lost: null, unsaved: false });
  });

  it('of an account that was closed are dropped', () => {
    putCompanies(both);
    dropCompanies();
    expect(state().companies).toEqual([]);
  });
});
