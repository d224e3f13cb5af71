import { type FocusEvent, useRef } from 'react';
import { useText } from '../messages/t';
import { hideToast, keepToast, useToastStore } from '../state/toast-store';
import { TopLayer } from './top-layer';

/**
 * The app's only toast. It repeats good news, and may offer to undo what it tells; the live region announces it. It
 * stays while it has the focus or the pointer.
 */
export function Toast() {
  const t = useText();
  const { text, act } = useToastStore();
  const before = useRef<EventTarget | null>(null);
  const held = useRef({ focus: false, pointer: false });
  if (text === null) return null;
  const hold = (part: 'focus' | 'pointer', on: boolean) => {
    held.current[part] = on;
    keepToast(held.current.focus || held.current.pointer);
  };
  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget;
    hold('focus', true);
  };
  const press = (run: () => void) => {
    held.current = { focus: false, pointer: false };
    // A focus that vanished with its button would start again at the top of the page.
    if (before.current instanceof HTMLElement) before.current.focus();
    run();
  };
  return (
    <TopLayer>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: pointing only keeps the toast; its buttons act */}
      <div
        className="toast"
        onMouseEnter={() => hold('pointer', true)}
        onMouseLeave={() => hold('pointer', false)}
        onFocus={onFocus}
        onBlur={() => hold('focus', false)}
      >
        <span aria-hidden="true">{text}</span>
        {act && (
          <button
            type="button"
            onClick={() =>
              press(() => {
                hideToast();
                act.run();
              })
            }
          >
            {act.label}
          </button>
        )}
        <button type="button" aria-label={act ? t('kit.closeMessage') : undefined} onClick={() => press(hideToast)}>
          {t('kit.close')}
        </button>
      </div>
    </TopLayer>
  );
}
