import { Ban, Check, MessageSquare, RotateCw } from 'lucide-react';

/** The mark of each decision. It stands beside the word, never alone. */
export const decisionIcons = { keep: Check, rotate: RotateCw, revoke: Ban, 'ask-owner': MessageSquare } as const;
