import { useCallback, useEffect, useRef, useState } from 'react';
import type { KeyRecord, SecretField } from '../../shared/key-record';
import { listen } from '../api';
import { Button } from '../kit/button';
import { FailureNote } from '../kit/failure-note';
import { Question } from '../kit/question';
import { useSecondsLeft } from '../lock/use-seconds-left';
import { useText } from '../messages/t';
import { announce } from '../state/announcer';
import { useApp } from '../state/app-store';
import { useAction } from '../state/use-action';
import 'texts:lock';

/** Shows a stored value for a while, after a question, one at a time. */
export function RevealValues({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const { revealSeconds } = useApp().settings;
  const { run, busy, failure } = useAction();
  const [asking, setAsking] = useState<SecretField | null>(null);
  const { box, shown, show, hide } = useShownValue();
  const fields = (['apiKey', 'apiPassword'] as const).filter((field) => record.secrets[field]?.state === 'ready');
  const reveal = async (field: SecretField) => {
    hide();
    const answer = await run('secrets.reveal', { id: record.id, field });
    setAsking(null);
    if (answer) show(field, answer.value, answer.hideAfterSeconds);
  };
  if (fields.length === 0) return null;
  return (
    <>
      {fields.map((field) => (
        <Button key={field} small onPress={() => setAsking(field)}>
          {t(`reveal.open.${field}`)}
        </Button>
      ))}
      <section className="revealed" hidden={shown === null} aria-label={t(`reveal.shown.${shown?.field ?? 'apiKey'}`)}>
        {shown && <span className="muted small">{t(`reveal.shown.${shown.field}`)}</span>}
        <code ref={box} />
        {shown && <Countdown until={shown.until} onHide={hide} />}
      </section>
      {failure && !asking && <FailureNote failure={failure} />}
      {asking && (
        <Question
          title={t(`reveal.title.${asking}`)}
          lead={t('reveal.lead')}
          keep={t('reveal.cancel')}
          act={t('reveal.act')}
          busy={busy}
          onKeep={() => setAsking(null)}
          onAct={() => void reveal(asking)}
        >
          <p>{t('reveal.hides', { seconds: revealSeconds })}</p>
        </Question>
      )}
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

type Shown = { readonly field: SecretField; readonly until: number };

/**
 * The value goes straight into the element and into no state: what React has drawn it keeps for a while after it is
 * gone. It is hidden when its time is up, when the window is left or covered, when the app locks, and with its place.
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
  const show = (field: SecretField, value: string, seconds: number) => {
    if (!box.current || !document.hasFocus()) return;
    box.current.textContent = value;
    setShown({ field, until: Date.now() + seconds * 1000 });
    announce(t('reveal.said', { seconds }));
  };
  // Listens before a value is shown: an effect that follows the drawing would miss what comes right after it.
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
    const timer = setTimeout(hide, shown.until - Date.now());
    return () => clearTimeout(timer);
  }, [shown, hide]);
  return { box, shown, show, hide };
}
