import '../../all-texts';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { fillText, placeholdersIn } from '../../../../renderer/messages/fill-text';
import { textOf } from '../../../../renderer/messages/texts';
import { english, type MessageKey } from '../../../../shared/messages/catalogue';

const keys = Object.keys(english) as MessageKey[];
const tag = (content: readonly unknown[]) => `[${content.join('')}]`;
const tags = { b: tag, code: tag, link: tag };

/** The words by which the texts choose. */
const words = new Set(keys.flatMap((key) => [...english[key].matchAll(/([\w-]+) \{/g)].map(([, word = '']) => word)));

const formats = new Map(keys.map((key) => [key, new IntlMessageFormat(english[key], 'en-GB')]));

function compare(key: MessageKey, value: string | number): void {
  const names = placeholdersIn(textOf(key) ?? '');
  const values = { ...Object.fromEntries(names.map((name) => [name, value])), ...tags };
  expect(fillText(textOf(key) ?? '', values).join(''), key).toBe(formats.get(key)?.format(values));
}

describe('a text is filled as ICU message syntax says', () => {
  it.each([0, 1, 2, 12_345])('with %d', (number) => {
    for (const key of keys) compare(key, number);
  });

  it('with every word by which a text chooses, and with one that it does not know', () => {
    expect(words.size).toBeGreaterThan(50);
    for (const key of keys.filter((each) => english[each].includes('select,')))
      for (const word of [...words, 'unknown']) compare(key, word);
  });
});

it('keeps what is no text in its place, and joins the texts around it', () => {
  const mark = { drawn: true };
  expect(fillText(['Open ', ['b', ['the ', ['name']]], '.'], { b: () => mark, name: 'list' })).toEqual([
    'Open ',
    mark,
    '.',
  ]);
  expect(fillText(['Open ', ['name'], '.'], { name: 'it' })).toEqual(['Open it.']);
});

it('tells a value that nobody gave from an empty one', () => {
  expect(fillText(['At ', ['place']], { place: null })).toEqual(['At ']);
  expect(() => fillText(['At ', ['place']], {})).toThrow('place');
});
