import type { HostWindow } from '../../host';

/** Hides the window from screenshots and shared screens, where the system supports it. */
export type CaptureGuard = {
  /** Applies the person's setting to the current window. */
  readonly apply: () => void;
  /** Hides it for at least this long, whatever the setting says, because a value is shown. */
  readonly during: (seconds: number) => void;
};

/** `wanted` reads the person's setting. */
export type CaptureGuardParts = { readonly window: () => HostWindow | null; readonly wanted: () => boolean };

export function createCaptureGuard({ window, wanted }: CaptureGuardParts): CaptureGuard {
  let showing: NodeJS.Timeout | null = null;
  const apply = () => {
    const present = window();
    if (present && !present.isDestroyed()) present.setContentProtection(wanted() || showing !== null);
  };
  return {
    apply,
    during(seconds) {
      if (showing) clearTimeout(showing);
      showing = setTimeout(() => {
        showing = null;
        apply();
      }, seconds * 1000);
      showing.unref();
      apply();
    },
  };
}
