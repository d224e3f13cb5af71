import type { GuideStep } from '../../shared/guides/guide';
import { Picture } from './drawings/picture';
import { GuideActs } from './guide-acts';

/** The number of the first act of each step, so that numbers continue through a page. */
function firstNumbers(steps: readonly GuideStep[]): readonly number[] {
  let next = 1;
  return steps.map((step) => {
    const first = next;
    next += step.acts.length;
    return first;
  });
}

/** Several steps in sequence, each with its drawing. Only one caption says that these are drawings. */
export function GuideRows({ steps }: { readonly steps: readonly GuideStep[] }) {
  const first = firstNumbers(steps);
  return (
    <div className="guide-rows">
      {steps.map((step, place) => (
        <div className="guide-row" key={step.id}>
          <GuideActs acts={step.acts} first={first[place] ?? 1} />
          <Picture
            id={step.picture}
            first={first[place] ?? 1}
            caption={place === steps.length - 1 ? 'picture.caption' : null}
          />
        </div>
      ))}
    </div>
  );
}
