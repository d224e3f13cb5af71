import { useEffect, useState } from 'react';
import type { Output } from '../../shared/contract/contract';
import { Button } from '../kit/button';
import { CopyButton } from '../kit/copy-button';
import { Dialog } from '../kit/dialog';
import { FailureNote } from '../kit/failure-note';
import { useText } from '../messages/t';
import { closeAppShellDialog } from '../state/app-shell-store';
import { send } from '../state/send';
import { useAction } from '../state/use-action';
import 'texts:app-shell';

/** The text for support. It is the same in every language, for the people who help. */
function supportText({ app, lines }: Output<'log.read'>): string {
  const { version, electron, chromium, node, system } = app;
  const head = `Keyquilt ${version}; Electron ${electron || '-'}; Chromium ${chromium || '-'}; Node ${node}; ${system}`;
  // The clipboard request limits the length. The newest lines help most.
  const room = 7900 - head.length;
  let text = lines.join('\n');
  if (text.length > room) text = text.slice(text.indexOf('\n', text.length - room) + 1);
  return `${head}\n${text}`.trim();
}

/** The app's latest log lines, and exactly those to copy. */
export function LogDialog() {
  const t = useText();
  const { run, failure } = useAction();
  const [log, setLog] = useState<Output<'log.read'> | null>(null);
  useEffect(() => {
    void run('log.read', {}).then(setLog);
  }, [run]);
  return (
    <Dialog
      open
      onClose={closeAppShellDialog}
      title={t('appShell.log.title')}
      lead={t('appShell.log.lead')}
      closeOnOutside
      actions={
        <>
          {log && (
            <CopyButton small={false} copy={() => send('clipboard.copyText', { text: supportText(log) })}>
              {t('appShell.log.copy')}
            </CopyButton>
          )}
          <Button onPress={closeAppShellDialog}>{t('appShell.close')}</Button>
        </>
      }
    >
      {log?.lines.length === 0 && <p>{t('appShell.log.empty')}</p>}
      {log && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="app-shell-log" aria-label={t('appShell.log.text')} tabIndex={0}>
          <pre>{supportText(log)}</pre>
        </section>
      )}
      {failure && <FailureNote failure={failure} />}
    </Dialog>
  );
}
