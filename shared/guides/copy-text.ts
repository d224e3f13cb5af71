import { handoverConstants, suggestedKeyName } from '../model/suggested-values';
import type { CopyConstant } from './guide';

/** The text of each constant that a guide offers to copy. */
export const copyText: Readonly<Record<CopyConstant, string>> = {
  'suggested-name': suggestedKeyName,
  url: handoverConstants.url,
  version: handoverConstants.version,
};
