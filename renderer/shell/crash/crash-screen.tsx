import { useEffect, useRef } from 'react';
import { crashReport } from '../../../shared/model/crash-report';
import { request } from '../../api';
import { Button } from '../../kit/button';
import { CopyButton } from '../../kit/copy-button';
import { t } from '../../messages/t';
import { useAppStore } from '../../state/app-store';
import 'texts:crash';

type CrashScreenProps = { readonly error: unknown; readonly at: string; readonly onAgain: () => void };

/** Replaces a screen that crashed. It says that nothing is lost, how to go on, and exactly what to send to support. */
export function CrashScreen({ error, at, onAgain }: CrashScreenProps) {
  const version = useAppStore(({ app }) => app?.version ?? '');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const report = crashReport({ at, version, where: 'page', error });
  return (
    <main className="start">
      <section className="card gate crash">
        <h1 ref={heading} tabIndex={-1}>
          {t('crash.title')}
        </h1>
        <p className="lead">{t('crash.lead')}</p>
        <div className="form-acts">
          <Button look="primary" onPress={onAgain}>
            {t('crash.again')}
          </Button>
          <CopyButton small={false} copy={() => request('clipboard.copyText', { text: report })}>
            {t('crash.copy')}
          </CopyButton>
        </div>
        <h2>{t('crash.what')}</h2>
        <p className="hint">{t('crash.whatHint')}</p>
        <pre className="details-text">{report}</pre>
      </section>
    </main>
  );
}
