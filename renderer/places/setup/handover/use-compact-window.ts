import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '../../../../shared/contract/failure';
import { request } from '../../../api';
import { t } from '../../../messages/t';
import { announce } from '../../../state/announcer';

/** The window's mode: a narrow column above the browser, or as before. */
export type CompactWindow = {
  readonly on: boolean;
  /** True when it was compact and is full again: the button that started it takes the focus. */
  readonly wasOn: boolean;
  readonly enter: () => Promise<void>;
  readonly leave: () => Promise<void>;
};

/** Makes the window compact. It is restored when the page unmounts, or with Esc. */
export function useCompactWindow(onFailure: (failure: Failure) => void): CompactWindow {
  const [state, setState] = useState({ on: false, wasOn: false });
  const { on } = state;
  const turn = useCallback(
    async (wanted: boolean) => {
      const answer = await request('window.compact', { on: wanted });
      if (!answer.ok) return onFailure(answer.failure);
      setState({ on: wanted, wasOn: !wanted });
      announce(t(wanted ? 'handover.top.isOn' : 'handover.top.isOff'));
    },
    [onFailure],
  );
  useEffect(() => {
    if (!on) return;
    // A lock restores the window, so ask again when the screen is back; main ignores a repeated request.
    void request('window.compact', { on: true });
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) void turn(false);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
      void request('window.compact', { on: false });
    };
  }, [on, turn]);
  const enter = useCallback(() => turn(true), [turn]);
  const leave = useCallback(() => turn(false), [turn]);
  return { ...state, enter, leave };
}
