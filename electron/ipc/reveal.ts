import type { SecretField } from '../../shared/model/key-record';
import { mayBeShown } from '../../shared/model/shown-values';
import type { UseLimit } from '../async/use-limit';
import { KnownFailure } from '../failures';
import type { KeyWriter } from '../features/inventory/key-writer';
import type { Translator } from '../shell/system/words';
import type { AskPerson } from '../shell/window/native-question';

/** The checks before a value is shown. None of them runs in the page, which may be compromised. */
export type RevealParts = {
  readonly limit: UseLimit;
  readonly ask: AskPerson;
  /** Asks for Touch ID, if the person turned it on. */
  readonly confirm: () => Promise<void>;
  readonly words: Translator;
  readonly seconds: () => number;
};

/** The value to show, or null when the person declined. */
type Revealed = { readonly value: string | null; readonly hideAfterSeconds: number };

/** Returns the stored value in clear, for the one screen that shows it. */
export type Reveal = (writer: KeyWriter, id: string, field: SecretField) => Promise<Revealed>;

/**
 * Asks the person, then opens the value. The journal line is written before the value is returned, so that no value is
 * seen without a line.
 * @throws KnownFailure `too-often`, `question-open`, `not-yet-a-key`, and the failures of `KeyWriter.secret` and
 *   `KeyWriter.change`.
 */
export function createReveal({ limit, ask, confirm, words, seconds }: RevealParts): Reveal {
  return async (writer, id, field) => {
    const record = writer.get(id);
    if (record.secrets[field]?.state === 'ready' && !mayBeShown(record, field)) throw new KnownFailure('not-yet-a-key');
    limit.take();
    const hideAfterSeconds = seconds();
    const agreed = await ask({
      message: words(`reveal.ask.${field}`, {
        name: record.name.value || words('review.unnamed'),
        company: record.company,
      }),
      detail: words('reveal.ask.detail', { seconds: hideAfterSeconds }),
      act: words('reveal.ask.show'),
      keep: words('reveal.ask.keep'),
    });
    if (!agreed) return { value: null, hideAfterSeconds };
    await confirm();
    const value = await writer.secret(id, field);
    await writer.change(id, (present) => ({ record: present, type: 'revealed', facts: { field } }));
    return { value, hideAfterSeconds };
  };
}
