import { useEffect } from 'react';
import type { UpdateState } from '../../../shared/contract/app-shell';
import { FailureNote } from '../../kit/failure-note';
import { happenedWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { useAppShellStore } from '../../state/app-shell-store';
import { useApp } from '../../state/app-store';
import { readUpdates } from '../../state/read-updates';
import { useAction } from '../../state/use-action';
import { saveSetting } from './save-setting';
import 'texts:app-shell';

function useStateWords(updates: UpdateState): string {
  const t = useText();
  const { state, reason, checkedAt } = updates;
  const version = updates.version ?? '';
  if (reason !== null) return t(`appShell.update.off.${reason}`);
  if (state === 'downloading' || state === 'ready') return t(`appShell.update.${state}`, { version });
  if (state === 'checking' || state === 'failed') return t(`appShell.update.${state}`);
  return checkedAt ? t('appShell.update.idle', { when: happenedWords(checkedAt) }) : t('appShell.update.notYet');
}

function StateWords({ updates }: { readonly updates: UpdateState }) {
  return <p className="muted">{useStateWords(updates)}</p>;
}

/**
 * The status of updates and the switch to turn them off. Where the switch would have no effect, the reason is shown
 * instead.
 */
export function UpdateSetting() {
  const t = useText();
  const { checkForUpdates } = useApp().settings;
  const updates = useAppShellStore((store) => store.updates);
  const { run, failure } = useAction();
  useEffect(() => {
    void readUpdates();
  }, []);
  if (!updates) return null;
  const choose = async (on: boolean) => {
    await saveSetting(run, { checkForUpdates: on });
    await readUpdates();
  };
  const open = updates.reason === null || updates.reason === 'setting';
  return (
    <section>
      <h2>{t('appShell.update.settings')}</h2>
      <StateWords updates={updates} />
      {open && (
        <label className="tick-row">
          <input type="checkbox" checked={checkForUpdates} onChange={(event) => void choose(event.target.checked)} />
          <span>
            {t('appShell.update.check')}
            <span className="tick-hint">{t('appShell.update.checkHint')}</span>
          </span>
        </label>
      )}
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}
