import type { Guide } from '../../../shared/guides/guide';
import { GuideBranches } from '../../guide/guide-branches';
import { GuideNotes } from '../../guide/guide-notes';
import { GuideRows } from '../../guide/guide-rows';
import { OfficialPage } from '../../guide/official-page';
import { OpenSite } from '../../guide/open-site';
import { useText } from '../../messages/t';

type KeyTaskGuideProps = {
  readonly guide: Guide;
  /** Shows the button that opens the service, for a guide to follow now. */
  readonly open?: boolean;
  /** True when the key has stopped already: leaves out the consequences of ending it. */
  readonly hasStopped?: boolean;
};

/**
 * A whole guide: its steps with drawings, their consequences, what may differ, the official page. When it is to be
 * followed (`open`), the steps come first and plain facts are below them.
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
      <OfficialPage source={guide.source} />
    </>
  );
}
