import { createRateLimit, type RateLimit } from '../async/rate-limit';
import type { Host, HostWindow } from '../host';
import type { SettingsStore } from '../shell/settings/settings-store';
import { createTouchId, type TouchId } from '../shell/system/touch-id';
import type { Translator } from '../shell/system/words';
import { type CaptureGuard, createCaptureGuard } from '../shell/window/capture-guard';
import { type AskPerson, createNativeQuestions } from '../shell/window/native-question';
import { createReveal, type Reveal } from './reveal';

/** What stands between the page and the values: a page that was taken over meets the same bounds and the same questions. */
export type ValueGuards = {
  readonly reveal: Reveal;
  /** A value on its way to the clipboard. */
  readonly copy: RateLimit;
  /** The clipboard on its way into a key. */
  readonly paste: RateLimit;
  /** A message on its way to the mail program. */
  readonly mail: RateLimit;
  readonly capture: CaptureGuard;
  readonly touchId: TouchId;
  /** Questions in a box of the system's own. */
  readonly ask: AskPerson;
};

/** What the guards work with. */
export type ValueGuardParts = {
  readonly host: Pick<Host, 'dialog' | 'systemPreferences'>;
  readonly window: () => HostWindow | null;
  readonly words: Translator;
  readonly settings: Pick<SettingsStore, 'read'>;
};

const minute = 60_000;

/** The bounds lie well above what a person does by hand: a key is two values, and its form has about ten fields. */
export function createValueGuards({ host, window, words, settings }: ValueGuardParts): ValueGuards {
  const touchId = createTouchId(host.systemPreferences);
  const capture = createCaptureGuard({ window, wanted: () => settings.read().protectWindow });
  const ask = createNativeQuestions({ dialog: host.dialog, window });
  const confirm = async () => {
    if (settings.read().askTouchId && touchId.isKnown()) await touchId.ask(words('lock.touchIdReason'));
  };
  const reveal = createReveal({
    limit: createRateLimit({ max: 10, windowMs: minute }),
    ask,
    confirm,
    words,
    seconds: () => settings.read().revealSeconds,
  });
  return {
    reveal: async (writer, id, field) => {
      const revealed = await reveal(writer, id, field);
      if (revealed.value !== null) capture.during(revealed.hideAfterSeconds);
      return revealed;
    },
    copy: createRateLimit({ max: 30, windowMs: minute }),
    paste: createRateLimit({ max: 30, windowMs: minute }),
    mail: createRateLimit({ max: 6, windowMs: minute }),
    capture,
    touchId,
    ask,
  };
}
