import { describe, expect, it } from 'vitest';
import { NoteText, Tag } from '../../../../shared/model/labels';
import { asTags, labelLimits, tagsOf } from '../../../../shared/model/tags';

describe('tags', () => {
  it('are trimmed, sorted, once each, and spelled as on other keys', () => {
    expect(asTags([' web  shop', 'Production', 'production ', '', '  '], ['PRODUCTION'])).toEqual([
      'PRODUCTION',
      'web shop',
    ]);
    expect(tagsOf({})).toEqual([]);
  });

  it.each(['', ' a', 'a ', 'a,b', 'a\nb', 'a\u0007b', 'x'.repeat(labelLimits.tag + 1)])('are never like %j', (tag) => {
    expect(Tag.safeParse(tag).success).toBe(false);
  });

  it('may be of one character, and of words', () => {
    for (const tag of ['a', 'web shop', 'Höhe 2']) expect(Tag.safeParse(tag).success, tag).toBe(true);
  });
});

describe('a note', () => {
  it('has lines, and no other control characters', () => {
    expect(NoteText.safeParse('Ask Priya.\nNot on Fridays.').success).toBe(true);
    for (const text of ['a\tb', 'a\rb', 'a\u0000', 'x'.repeat(labelLimits.note + 1)])
      expect(NoteText.safeParse(text).success, JSON.stringify(text.slice(0, 5))).toBe(false);
  });
});
