import { Ban, Check, MessageSquare, RotateCw } from 'lucide-react';
import { useId } from 'react';
import type { ReviewDecision } from '../../../shared/model/decision';
import { decisions } from '../../../shared/review/review-rules';
import { useText } from '../../messages/t';

/** The icon of each decision; always shown with its word. */
export const decisionIcons = { keep: Check, rotate: RotateCw, revoke: Ban, 'ask-owner': MessageSquare } as const;

type DecisionChoiceProps = {
  readonly name: string;
  readonly value: ReviewDecision | null;
  readonly onChange: (decision: ReviewDecision) => void;
  /** The form that Enter submits. */
  readonly form?: string | undefined;
};

/** The four decisions side by side. The chosen one has its icon. */
export function DecisionChoice({ name, value, onChange, form }: DecisionChoiceProps) {
  const t = useText();
  const group = useId();
  return (
    <div className="seg" role="radiogroup" aria-label={t('review.decisionFor', { name })}>
      {decisions.map((decision) => {
        const Icon = decisionIcons[decision];
        return (
          <label key={decision} title={t(`review.means.${decision}`)}>
            <input
              type="radio"
              name={group}
              form={form}
              value={decision}
              checked={value === decision}
              onChange={() => onChange(decision)}
              aria-label={t(`review.decision.${decision}`)}
            />
            {value === decision && <Icon className="i" aria-hidden="true" />}
            {t(`review.short.${decision}`)}
          </label>
        );
      })}
    </div>
  );
}
