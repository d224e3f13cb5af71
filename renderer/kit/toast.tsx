import { useText } from '../messages/t';
import { hideToast, useToastStore } from '../state/toast-store';
import { TopLayer } from './top-layer';

/** The one toast of the app. It repeats good news only; its words are said by the live region. */
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
