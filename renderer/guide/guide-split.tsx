import type { ReactNode } from 'react';
import type { GuideStep } from '../../shared/guides/guide';
import { Picture } from './drawings/picture';
import { GuideActs } from './guide-acts';

type GuideSplitProps = {
  readonly step: GuideStep;
  readonly first?: number;
  /** Shown below the acts, for example the button that opens the browser. */
  readonly children?: ReactNode;
};

/** One step: its acts on the left, its drawing on the right, with the same numbers. */
export function GuideSplit({ step, first = 1, children }: GuideSplitProps) {
  return (
    <div className="split">
      <div>
        <GuideActs acts={step.acts} first={first} />
        {children}
      </div>
      <Picture id={step.picture} first={first} />
    </div>
  );
}
