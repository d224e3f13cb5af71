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
const read = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  choose.mockReset().mockResolvedValue({ ok: true, value: {} });
  read.mockReset().mockResolvedValue({ ok: true, value: { ...both, revision: 2 } });
  vi.stubGlobal('window', { keyquilt: { 'companies.choose': choose, 'companies.read': read } });
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
  it('are read once for several changes, and not where an overview brought them', async () => {
    putCompanies(both);
    companiesChanged(2);
    companiesChanged(2);
    await vi.advanceTimersByTimeAsync(1000);
    expect(read).toHaveBeenCalledTimes(1);
    companiesChanged(3);
    putCompanies({ ...both, revision: 3 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('of an account that was closed are dropped', async () => {
    putCompanies(both);
    companiesChanged(2);
    let answer = (_: unknown) => {};
    read.mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    await vi.advanceTimersByTimeAsync(1000);
    expect(read).toHaveBeenCalledTimes(1);
    dropCompanies();
    answer({ ok: true, value: { ...both, revision: 2 } });
    await vi.advanceTimersByTimeAsync(0);
    expect(state().companies).toEqual([]);
  });
});
