import { Pin, PinOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/failure';
import { request } from '../../api';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';

/** Keeps the window above the browser while values are carried over. It lets go again when the page is left. */
export function KeepOnTop({ onFailure }: { readonly onFailure: (failure: Failure) => void }) {
  const t = useText();
  const [on, setOn] = useState(false);
  useEffect(() => {
    if (!on) return;
    return () => void request('window.keepOnTop', { on: false });
  }, [on]);
  const press = async () => {
    const answer = await request('window.keepOnTop', { on: !on });
    if (!answer.ok) return onFailure(answer.failure);
    setOn(!on);
    announce(t(on ? 'handover.top.isOff' : 'handover.top.isOn'));
  };
  return (
    <Button small look={on ? 'done' : 'default'} onPress={() => void press()}>
      {on ? <PinOff className="i" aria-hidden="true" /> : <Pin className="i" aria-hidden="true" />}
      {t(on ? 'handover.top.off' : 'handover.top.on')}
    </Button>
  );
}
