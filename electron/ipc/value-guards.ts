import { createUseLimit, type UseLimit } from '../async/use-limit';
import type { Host, HostWindow } from '../host';
import type { SettingsStore } from '../shell/settings/settings-store';
import { createTouchId, type TouchId } from '../shell/system/touch-id';
import type { Translator } from '../shell/system/words';
import { type CaptureGuard, createCaptureGuard } from '../shell/window/capture-guard';
import { type AskPerson, createNativeQuestions } from '../shell/window/native-question';
import { createReveal, type Reveal } from './reveal';

/** The checks between page and values. A compromised page meets the same limits and the same questions. */
export type ValueGuards = {
  readonly reveal: Reveal;
  /** Limits copies of a value to the clipboard. */
  readonly copy: UseLimit;
  /** Limits pastes from the clipboard into a key. */
  readonly paste: UseLimit;
  /** Limits messages to the mail program. */
  readonly mail: UseLimit;
  readonly capture: CaptureGuard;
  readonly touchId: TouchId;
  /** Asks questions in a native dialog. */
  readonly ask: AskPerson;
};

/** The dependencies of the guards. */
export type ValueGuardParts = {
  readonly host: Pick<Host, 'dialog' | 'systemPreferences'>;
  readonly window: () => HostWindow | null;
  readonly words: Translator;
  readonly settings: Pick<SettingsStore, 'read'>;
};

const minute = 60_000;

/** The limits lie well above manual use: a key is two values, and its form has about ten fields. */
export function createValueGuards({ host, window, words, settings }: ValueGuardParts): ValueGuards {
  const touchId = createTouchId(host.systemPreferences);
  const capture = createCaptureGuard({ window, wanted: () => settings.read().protectWindow });
  const ask = createNativeQuestions({ dialog: host.dialog, window });
  const confirm = async () => {
    if (settings.read().askTouchId && touchId.isKnown()) await touchId.ask(words('lock.touchIdReason'));
  };
  const reveal = createReveal({
    limit: createUseLimit({ max: 10, windowMs: minute }),
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
    copy: createUseLimit({ max: 30, windowMs: minute }),
    paste: createUseLimit({ max: 30, windowMs: minute }),
    mail: createUseLimit({ max: 6, windowMs: minute }),
    capture,
    touchId,
    ask,
  };
}
