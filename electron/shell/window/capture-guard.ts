import type { HostWindow } from '../../host';

/** Keeps the window out of screenshots and shared screens, where the system can do that. */
export type CaptureGuard = {
  /** Takes over the person's setting, for the window that stands now. */
  readonly apply: () => void;
  /** Keeps it out for this long at least, whatever the setting says: a value is being shown. */
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
