import { Ban, Check, MessageSquare, RotateCw, Trash2 } from 'lucide-react';
import { useId } from 'react';
import type { ReviewDecision } from '../../../shared/model/decision';
import { decisionWord } from '../../../shared/model/decision-word';
import { serviceOf } from '../../../shared/model/services/services';
import type { ReviewItem } from '../../../shared/review/review';
import { decisions } from '../../../shared/review/review-rules';
import { t, useText } from '../../messages/t';
import { nameWords } from './row-words';

/** The icon of each decision; always shown with its word. */
export const decisionIcons = {
  keep: Check,
  rotate: RotateCw,
  revoke: Ban,
  delete: Trash2,
  'ask-owner': MessageSquare,
} as const;

type DecisionChoiceProps = {
  readonly item: ReviewItem;
  readonly value: ReviewDecision | null;
  readonly onChange: (decision: ReviewDecision) => void;
  /** The form that Enter submits. */
  readonly form?: string | undefined;
};

/** What a decision about this key means, in the words of its service. */
export function meansOf(decision: ReviewDecision, { key }: ReviewItem): string {
  const word = decisionWord(decision, key.system);
  if (word === 'ask-owner' && !key.owner?.value) return t('review.means.ask-owner.none');
  return t(`review.means.${word}`, { service: serviceOf(key.system).name });
}

/** The four decisions side by side, in the words of the key's service. The chosen one has its icon. */
export function DecisionChoice({ item, value, onChange, form }: DecisionChoiceProps) {
  const t = useText();
  const group = useId();
  return (
    <div className="seg" role="radiogroup" aria-label={t('review.decisionFor', { name: nameWords(item.key) })}>
      {decisions.map((decision) => {
        const word = decisionWord(decision, item.key.system);
        const Icon = decisionIcons[word];
        return (
          <label key={decision} title={meansOf(decision, item)}>
            <input
              type="radio"
              name={group}
              form={form}
              value={decision}
              checked={value === decision}
              onChange={() => onChange(decision)}
              aria-label={t(`review.decision.${word}`)}
            />
            {value === decision && <Icon className="i" aria-hidden="true" />}
            {t(`review.short.${word}`)}
          </label>
        );
      })}
    </div>
  );
}
