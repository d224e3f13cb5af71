import { useEffect, useRef } from 'react';
import { plytixChangeRole } from '../../../../shared/guides/plytix-change-role';
import { GuideNotes } from '../../../guide/guide-notes';
import { GuideSplit } from '../../../guide/guide-split';
import { OpenSite } from '../../../guide/open-site';
import { useText } from '../../../messages/t';

const change = plytixChangeRole.steps[0];

/** How to give the key the right role, shown where the test asked for it. */
export function RoleGuide() {
  const t = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="card card-pad page-part" aria-labelledby="change-role">
      <h2 id="change-role" tabIndex={-1} ref={heading}>
        {t(change.title)}
      </h2>
      <GuideSplit step={change}>
        <OpenSite system="plytix" />
      </GuideSplit>
      <GuideNotes notes={change.notes} />
    </section>
  );
}
