import { describe, expect, it } from 'vitest';
import { isTypedOn, wordMatcher } from '../../../../shared/inventory/key-words';
import { searchText } from '../../../../shared/inventory/search-text';

const finds = (typed: string, text: string) => wordMatcher(typed)?.(searchText(text)) ?? true;

describe('a search', () => {
  it.each([
    ['zurich', 'Zürich Werke'],
    ['zürich', 'Zurich Werke'],
    ['ZÜRICH', 'zu\u0308rich'],
    ['zu\u0308rich', 'Zürich'],
    ['strasse', 'Hauptstraße 4'],
    ['STRASSE', 'HAUPTSTRAẞE'],
    ['straße', 'Hauptstrasse'],
    ['lodz', 'Łódź Store'],
    ['istanbul', 'İstanbul'],
    ['istanbul', 'ISTANBUL'],
    ['diyarbakir', 'Diyarbakır'],
    ['kobenhavn', 'København'],
    ['aero', 'Ærø'],
    ['oeuvre', 'Œuvre'],
    ['oneil', 'O’Neil'],
    ["o'neil", 'O’Neil'],
    ['coop', 'Co‑op'],
    ['co-op', 'Coop'],
    ['co op', 'Co-op'],
    ['harbour pine', 'Harbour & Pine'],
    ['harbour & pine', 'Harbour & Pine'],
    ['plytix.com', 'shop@plytix.com'],
    ['ab 12', 'ＡＢ１２'],
    ['οδος', 'ΟΔΟΣ'],
    ['サーバ', 'ｻｰﾊﾞ'],
    ['서울', '서울'],
    ['soft hyphen', 'soft\u00ad hy\u00adphen'],
    ['acme', 'Ac\u200bme'],
  ])('for "%s" finds "%s"', (typed, text) => {
    expect(finds(typed, text)).toBe(true);
  });

  it.each([
    ['zurich', 'Munich'],
    ['gut', 'Gzt'],
    ['ab', 'a\nb'],
    ['&', 'Harbour and Pine'],
  ])('for "%s" does not find "%s"', (typed, text) => {
    expect(finds(typed, text)).toBe(false);
  });

  it('for nothing but a dot or a dash narrows nothing', () => {
    for (const typed of ['.', '-', '’', '   ']) expect(wordMatcher(typed)).toBeNull();
  });

  it('knows when somebody typed on, also across a composed letter', () => {
    expect(isTypedOn('zürich', 'zu')).toBe(true);
    expect(isTypedOn('zu\u0308rich', 'zü')).toBe(true);
    expect(isTypedOn('strasse 4', 'straße')).toBe(true);
    expect(isTypedOn('ulm', 'zu')).toBe(false);
  });
});
