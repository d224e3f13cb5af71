import { ShieldAlert, TriangleAlert } from 'lucide-react';
import type { Note } from '../../shared/guides/guide';
import { Banner } from '../kit/banner';
import { Disclosure } from '../kit/disclosure';
import { Text, useText } from '../messages/t';

type GuideNotesProps = {
  readonly notes: readonly Note[];
  /** The title of a disclosure for plain facts; without it they are shown directly. */
  readonly factsTitle?: string;
};

/** The notes of a step. Trust and consequences are always shown; plain facts can be in a disclosure. */
export function GuideNotes({ notes, factsTitle }: GuideNotesProps) {
  const t = useText();
  const facts = notes.filter((note) => note.kind === 'fact');
  const factList = facts.map((note) => (
    <p className="hint" key={note.text}>
      <Text id={note.text} />
    </p>
  ));
  return (
    <>
      {notes
        .filter((note) => note.kind !== 'fact')
        .map((note) => (
          <div className="guide-note" key={note.text}>
            <Banner
              tone={note.kind === 'consequence' ? 'warn' : 'quiet'}
              icon={note.kind === 'consequence' ? TriangleAlert : ShieldAlert}
              live="none"
            >
              <span className="hidden-label">
                {t(note.kind === 'trust' ? 'guide.note.trust' : 'guide.note.consequence')}:{' '}
              </span>
              <Text id={note.text} />
            </Banner>
          </div>
        ))}
      {facts.length > 0 &&
        (factsTitle ? (
          <Disclosure title={factsTitle} quiet>
            <div className="fact-list">{factList}</div>
          </Disclosure>
        ) : (
          <div className="fact-list">{factList}</div>
        ))}
    </>
  );
}
