import * as z from 'zod/mini';

/** What a review can decide about a key. `ask-owner` leaves it open on purpose, with a person to ask. */
export const ReviewDecision = z.enum(['keep', 'rotate', 'revoke', 'ask-owner']);
export type ReviewDecision = z.infer<typeof ReviewDecision>;
