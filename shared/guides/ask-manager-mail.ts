import type { KeyRecord } from '../model/key-record';
import type { MailText, MailWords } from './mail-texts';

/** Makes the e-mail that asks a colleague to create a key. `person` is the name of the asker. */
export function askManagerMail(words: MailWords, record: KeyRecord, person: string): MailText {
  const names = { company: record.company, name: record.name.value, person };
  return {
    subject: words(`setup.ask.${record.system}.subject`, names),
    body: words(`setup.ask.${record.system}.body`, names),
  };
}
