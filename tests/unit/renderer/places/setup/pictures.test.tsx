import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Picture } from '../../../../../renderer/guide/drawings/picture';
import { allGuides } from '../../../../../shared/guides/all-guides';

const drawn = allGuides.flatMap((guide) =>
  guide.steps.flatMap((step) => [
    { name: `${guide.id}, ${step.id}`, picture: step.picture, acts: step.acts.length },
    ...step.branches.flatMap((branch) =>
      branch.picture && branch.acts
        ? [{ name: `${guide.id}, ${branch.id}`, picture: branch.picture, acts: branch.acts.length }]
        : [],
    ),
  ]),
);

describe('a drawing', () => {
  test.each(drawn)('of $name carries the numbers of its acts, from the first one on', ({ picture, acts }) => {
    const markup = renderToStaticMarkup(<Picture id={picture} first={3} />);
    const marks = [...markup.matchAll(/data-mark="(\d+)"/g)].map(([, number]) => Number(number));
    expect(marks.sort()).toEqual(Array.from({ length: acts }, (_, place) => place + 3));
  });

  test.each(drawn)('of $name has a title, a description and the note that it is a drawing', ({ picture }) => {
    const markup = renderToStaticMarkup(<Picture id={picture} />);
    expect(markup).toMatch(/<title [^>]*>[^<]+<\/title>/);
    expect(markup).toMatch(/<desc [^>]*>[^<]{40,}<\/desc>/);
    expect(markup).toContain('A drawing, not your screen.');
  });
});
