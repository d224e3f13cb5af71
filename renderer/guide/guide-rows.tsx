import type { GuideStep } from '../../shared/guides/guide';
import { Picture } from './drawings/picture';
import { GuideActs } from './guide-acts';

/** How many acts stand before each step, so that numbers go on through a page. */
function firstNumbers(steps: readonly GuideStep[]): readonly number[] {
  let next = 1;
  return steps.map((step) => {
    const first = next;
    next += step.acts.length;
    return first;
  });
}

/** Several places one after another, each with its drawing beside it; the note that these are drawings comes once. */
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
