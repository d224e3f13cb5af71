import { useRef } from 'react';
import { decisionWord } from '../../../shared/model/decision-word';
import type { Review, ReviewItem, ReviewProof } from '../../../shared/review/review';
import { countedDecisions } from '../../../shared/review/review-rules';
import { State } from '../../kit/badge';
import { Banner } from '../../kit/banner';
import { PageTitle } from '../../kit/page-title';
import { dateTimeWords, dayWords } from '../../messages/dates';
import { Text, useText } from '../../messages/t';
import { decisionIcons } from './decision-choice';
import { DecisionTally, NotLive } from './decision-tally';
import { FollowUps } from './follow-ups';
import { LongList } from './long-list';
import { ReviewLine } from './review-line';
import { SignedFiles } from './signed-files';
import type { ReviewOnPage } from './use-review';

/** A review that can no longer change: its decisions, people, files, and follow-ups. */
export function ClosedReview({ view }: { readonly view: ReviewOnPage }) {
  const t = useText();
  const scroller = useRef<HTMLElement>(null);
  const { review, items, proof, counts, isWhole } = view;
  const { signOff } = review;
  return (
    <main className="review" id="main">
      <section className="review-main" ref={scroller} aria-label={review.title}>
        <div className="page-head">
          <div>
            <PageTitle page={`${review.id} ${review.state}`}>{review.title}</PageTitle>
            <p className="lead">{leadOf(review, t)}</p>
            <p className="muted small">
              {t('review.signed.scope', { scope: review.scope.words, day: dayWords(review.startedAt) })}
              {review.scope.filters.length > 0 && `. ${review.scope.filters.join('. ')}`}
            </p>
          </div>
        </div>
        {proof && <ProofNote proof={proof} />}
        {signOff && isWhole && <FollowUps review={review.id} items={items} />}
        <div className="section-head">
          <h2>{t('review.items')}</h2>
          <span className="end muted">{t('review.list.keys', { count: review.total })}</span>
        </div>
        <LongList
          items={items}
          total={review.total - view.lost}
          idOf={({ key }) => key.id}
          scroller={scroller}
          label={t('review.items')}
          draw={(item) => <DecidedLine item={item} ownActs={signOff === null || signOff.ownActs === true} />}
        />
      </section>
      <aside className="sign">
        <DecisionTally
          title={t('review.panel.titleSigned')}
          counts={signOff?.counts ?? counts}
          items={items}
          undecided={signOff ? null : review.total - countedDecisions(counts)}
        />
        {signOff && (
          <>
            <NotLive count={signOff.notLive} signed />
            <SignedFiles id={review.id} signOff={signOff} />
          </>
        )}
      </aside>
    </main>
  );
}

function leadOf({ signOff, discarded }: Review, t: ReturnType<typeof useText>): string {
  if (signOff) return t('review.signed.lead', { when: dateTimeWords(signOff.at), name: signOff.name });
  return t('review.discarded.lead', { when: discarded ? dateTimeWords(discarded.at) : '', who: discarded?.by ?? '' });
}

function DecidedLine({ item, ownActs }: { readonly item: ReviewItem; readonly ownActs: boolean }) {
  const t = useText();
  const { key, decision } = item;
  const word = decision && (ownActs ? decisionWord(decision.decision, key.system) : decision.decision);
  return (
    <>
      <ReviewLine item={item} />
      {word ? (
        <State icon={decisionIcons[word]}>{t(`review.decision.${word}`)}</State>
      ) : (
        <span className="muted small">{t('review.panel.undecided')}</span>
      )}
    </>
  );
}

/** Whether the stored files of a signed review are unchanged since the sign-off. */
function ProofNote({ proof: { record, file } }: { readonly proof: ReviewProof }) {
  if (record !== 'same') return <Note tone="bad" id={`review.signed.${record}`} />;
  if (file === 'same') return <Note tone="ok" id="review.signed.same" />;
  return <Note tone="bad" id={file === 'changed' ? 'review.signed.fileChanged' : 'review.signed.fileMissing'} />;
}

type NoteProps = {
  readonly tone: 'ok' | 'bad';
  readonly id: Parameters<typeof Text>[0]['id'];
};

function Note({ tone, id }: NoteProps) {
  return (
    <Banner tone={tone} live="none">
      <p>
        <Text id={id} />
      </p>
    </Banner>
  );
}
