import type { MailText, MailWords } from '../guides/mail-texts';
import { serviceOf } from '../model/services/services';
import type { ReviewItem } from './review';

/** Makes the e-mail that asks an owner whether a key is still needed. */
export function askOwnerMail(words: MailWords, { key, decision }: ReviewItem): MailText {
  const name = key.name?.value || words('review.unnamed');
  return {
    subject: words('review.follow.mailSubject', { name }),
    body: words('review.follow.mailBody', {
      owner: key.owner?.value || 'none',
      name,
      system: serviceOf(key.system).name,
      company: key.company,
      reason: decision?.reason ?? '',
    }),
  };
}
