import type { Guide } from '../../../shared/guides/guide';
import { GuideBranches } from '../../guide/guide-branches';
import { GuideNotes } from '../../guide/guide-notes';
import { GuideRows } from '../../guide/guide-rows';
import { OfficialPage } from '../../guide/official-page';
import { OpenSite } from '../../guide/open-site';
import { useText } from '../../messages/t';

type KeyTaskGuideProps = {
  readonly guide: Guide;
  /** With the way into the browser, for a guide that is to be followed now. */
  readonly open?: boolean;
  /** The key has stopped before, so that what its end sets off is no news. */
  readonly hasStopped?: boolean;
};

/**
 * A whole guide: its places with their drawings, what it sets off, what may be different, the official page. Where it
 * is followed, the steps come first and what is merely good to know waits below them.
 */
export function KeyTaskGuide({ guide, open, hasStopped = false }: KeyTaskGuideProps) {
  const t = useText();
  const notes = guide.steps.flatMap((step) => step.notes).filter(({ kind }) => !hasStopped || kind !== 'consequence');
  const facts = notes.filter(({ kind }) => kind === 'fact');
  return (
    <>
      <GuideNotes notes={open ? notes.filter(({ kind }) => kind !== 'fact') : notes} />
      {open && <OpenSite system={guide.system} />}
      <GuideRows steps={guide.steps} />
      {open && <GuideNotes notes={facts} factsTitle={t('keyTasks.goodToKnow')} />}
      <GuideBranches steps={guide.steps} />
      <OfficialPage guide={guide} />
    </>
  );
}
