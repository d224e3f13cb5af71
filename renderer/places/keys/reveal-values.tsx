import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeyRecord, SecretField } from '../../../shared/model/key-record';
import { mayBeShown } from '../../../shared/model/shown-values';
import { listen } from '../../api';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useAction } from '../../state/use-action';
import { useSecondsLeft } from '../../state/use-seconds-left';
import 'texts:lock';

/** Shows a stored value for a limited time, one at a time. Main first asks in a system dialog. */
export function RevealValues({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const { run, busy, failure } = useAction();
  const { box, shown, show, hide } = useShownValue();
  const fields = (['apiKey', 'apiPassword'] as const).filter((field) => mayBeShown(record, field));
  const reveal = async (field: SecretField) => {
    hide();
    const answer = await run('secrets.reveal', { id: record.id, field });
    if (answer?.value) await show(field, answer.value, answer.hideAfterSeconds);
  };
  if (fields.length === 0) return null;
  return (
    <>
      {fields.map((field) => (
        <Button key={field} small busy={busy} onPress={() => void reveal(field)}>
          {t(`reveal.open.${field}`)}
        </Button>
      ))}
      <section className="revealed" hidden={shown === null} aria-label={t(`reveal.shown.${shown?.field ?? 'apiKey'}`)}>
        {shown && <span className="muted small">{t(`reveal.shown.${shown.field}`)}</span>}
        <code ref={box} />
        {shown && <Countdown until={shown.until} onHide={hide} />}
      </section>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}

function Countdown({ until, onHide }: { readonly until: number; readonly onHide: () => void }) {
  const t = useText();
  const seconds = useSecondsLeft(until);
  return (
    <span className="revealed-foot">
      <span className="muted">{t('reveal.left', { seconds })}</span>
      <Button small onPress={onHide}>
        {t('reveal.hide')}
      </Button>
    </span>
  );
}

/** Milliseconds to wait for the focus to return from the system dialog. */
const maxAway = 3000;

/** True when the window has the focus, waiting for the system dialog to return it. */
async function hasFocusSoon(): Promise<boolean> {
  if (document.hasFocus()) return true;
  await new Promise((resolve) => {
    const timer = setTimeout(resolve, maxAway);
    window.addEventListener('focus', () => [clearTimeout(timer), resolve(null)], { once: true });
  });
  return document.hasFocus();
}

type Shown = { readonly field: SecretField; readonly until: number };

/**
 * Writes the value into the element and never into state, because React retains rendered text for a while after it is
 * removed. The value is hidden when its time is up, when the window loses the focus or is covered, when the app locks,
 * and on unmount.
 */
function useShownValue() {
  const t = useText();
  const box = useRef<HTMLElement>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const hide = useCallback(() => {
    if (!box.current?.textContent) return;
    box.current.replaceChildren();
    setShown(null);
    announce(t('reveal.hidden'));
  }, [t]);
  const show = async (field: SecretField, value: string, seconds: number) => {
    if (!(await hasFocusSoon()) || !box.current) return;
    box.current.textContent = value;
    setShown({ field, until: Date.now() + seconds * 1000 });
    announce(t('reveal.said', { seconds }));
  };
  // Subscribed before a value is shown: an effect that runs after the render would miss an event right behind it.
  useEffect(() => {
    const whenCovered = () => document.hidden && hide();
    const stop = listen('secrets.hide', hide);
    window.addEventListener('blur', hide);
    document.addEventListener('visibilitychange', whenCovered);
    return () => {
      stop();
      window.removeEventListener('blur', hide);
      document.removeEventListener('visibilitychange', whenCovered);
    };
  }, [hide]);
  useEffect(() => {
    if (!shown) return;
    // In a low window the value could stay below the edge until its time is up.
    box.current?.parentElement?.scrollIntoView({ block: 'nearest' });
    const timer = setTimeout(hide, shown.until - Date.now());
    return () => clearTimeout(timer);
  }, [shown, hide]);
  return { box, shown, show, hide };
}
