import type { PracticeWrap } from '../key-slot';

/** Stores the practice account's data key in clear. Only a practice vault may use this. */
export function wrapForPractice(dataKey: Buffer): PracticeWrap {
  return { kind: 'practice', key: dataKey.toString('base64') };
}

/** The bytes of a practice key. */
export function unwrapForPractice(wrap: PracticeWrap): Buffer {
  return Buffer.from(wrap.key, 'base64');
}
