import type { Failure } from '../../../shared/contract/failure';
import type { ReviewItem } from '../../../shared/review/review';
import { send } from '../../state/send';

type LinesRange = { readonly from: number; readonly listed: number; readonly isWanted: () => boolean };

/** Lines of a review, or why they could not be read. */
type FurtherLines = { readonly items: readonly ReviewItem[]; readonly failure: Failure | null };

/**
 * Reads the lines of a review from one place to the end, some at a time, while they are wanted. Lines that became
 * unreadable since they were counted are missing at the end: main then refuses the sign-off.
 */
export async function readFurtherLines(id: string, { from, listed, isWanted }: LinesRange): Promise<FurtherLines> {
  const items: ReviewItem[] = [];
  while (isWanted() && from + items.length < listed) {
    const answer = await send('reviews.lines', { id, from: from + items.length });
    if (!answer.ok) return { items, failure: answer.failure };
    const further = linesIn(answer.value.items);
    if (further.length === 0) break;
    items.push(...further);
  }
  return { items, failure: null };
}

/** The lines in an answer of main. */
export function linesIn(text: string): readonly ReviewItem[] {
  return JSON.parse(text) as readonly ReviewItem[];
}
