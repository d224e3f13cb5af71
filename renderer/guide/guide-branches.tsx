import type { ReactNode } from 'react';
import type { Branch, GuideStep } from '../../shared/guides/guide';
import { Disclosure } from '../kit/disclosure';
import { ExternalLink } from '../kit/external-link';
import { Text, useText } from '../messages/t';
import { Picture } from './drawings/picture';
import { GuideActs } from './guide-acts';

type GuideBranchesProps = {
  readonly steps: readonly GuideStep[];
  /** The title of the disclosure, where "I don’t see this" does not fit. */
  readonly title?: string;
  /** Shown below the causes. */
  readonly children?: ReactNode;
};

/** "I don’t see this": every known cause and what to do, some with their own acts and drawing. */
export function GuideBranches({ steps, title, children }: GuideBranchesProps) {
  const t = useText();
  const branches: readonly Branch[] = steps.flatMap((step) => step.branches);
  if (branches.length === 0) return null;
  return (
    <Disclosure title={title ?? t('guide.dontSee')}>
      <dl className="branches">
        {branches.map((branch) => (
          <div key={branch.cause}>
            <dt>
              <Text id={branch.cause} />
            </dt>
            <dd>
              <p>
                <Text id={branch.advice} />
              </p>
              {branch.link && <ExternalLink link={branch.link}>{t(`guide.link.${branch.link}`)}</ExternalLink>}
              {branch.acts && branch.picture && (
                <div className="branch-way">
                  <GuideActs acts={branch.acts} />
                  <Picture id={branch.picture} />
                </div>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </Disclosure>
  );
}
