import type { MailText, MailWords } from '../guides/mail-texts';
import { serviceOf } from '../model/services/services';
import type { ReviewItem } from './review';

/** Makes the e-mail that asks the present owner of a key whether it is still needed. */
export function askOwnerMail(words: MailWords, { key, decision }: ReviewItem, owner: string): MailText {
  const name = key.name?.value || words('review.unnamed');
  return {
    subject: words('review.follow.mailSubject', { name }),
    body: words('review.follow.mailBody', {
      owner,
      name,
      system: serviceOf(key.system).name,
      company: key.company,
      reason: decision?.reason ?? '',
    }),
  };
}
