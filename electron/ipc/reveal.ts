import type { SecretField } from '../../shared/model/key-record';
import { mayBeShown } from '../../shared/model/shown-values';
import type { RateLimit } from '../async/rate-limit';
import { KnownFailure } from '../failures';
import type { KeyWriter } from '../features/inventory/key-writer';
import type { Translator } from '../shell/system/words';
import type { AskPerson } from '../shell/window/native-question';

/** What showing a value asks first. The page cannot answer any of it: it may be another's by now. */
export type RevealParts = {
  readonly limit: RateLimit;
  readonly ask: AskPerson;
  /** The fingerprint, where the person wants it asked for. */
  readonly confirm: () => Promise<void>;
  readonly words: Translator;
  readonly seconds: () => number;
};

/** A value for the screen, or null when the person kept it hidden. */
type Revealed = { readonly value: string | null; readonly hideAfterSeconds: number };

/** The stored value in clear, for the one place that shows it. */
export type Reveal = (writer: KeyWriter, id: string, field: SecretField) => Promise<Revealed>;

/**
 * Asks, then opens. The history says so first: a value must not have been seen without a line that tells of it.
 * @throws KnownFailure `too-often`, `question-open`, `not-yet-a-key`, and what `KeyWriter.secret` and `KeyWriter.change` throw.
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
