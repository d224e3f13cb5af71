import * as z from 'zod/mini';

/** The possible decisions of a review about a key. `ask-owner` leaves it open until a named person answers. */
export const ReviewDecision = z.enum(['keep', 'rotate', 'revoke', 'ask-owner']);
export type ReviewDecision = z.infer<typeof ReviewDecision>;
