import { useText } from '../messages/t';
import { hideToast, useToastStore } from '../state/toast-store';
import { TopLayer } from './top-layer';

/** The app's only toast. It repeats good news; the live region announces it. */
export function Toast() {
  const t = useText();
  const text = useToastStore((store) => store.text);
  if (text === null) return null;
  return (
    <TopLayer>
      <div className="toast">
        <span aria-hidden="true">{text}</span>
        <button type="button" onClick={hideToast}>
          {t('kit.close')}
        </button>
      </div>
    </TopLayer>
  );
}
