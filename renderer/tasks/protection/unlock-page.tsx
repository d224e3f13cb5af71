import { Fingerprint } from 'lucide-react';
import { type ReactNode, Suspense, useState } from 'react';
import type { VaultStatus } from '../../../shared/contract/app-state';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { lazyPage } from '../../kit/lazy-page';
import { LinkButton } from '../../kit/link-button';
import { PageTitle } from '../../kit/page-title';
import { QuiltArt } from '../../kit/quilt-art';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { readLocked } from '../../state/protection-store';
import { useAction } from '../../state/use-action';
import { ClosedCount } from './closed-count';
import { DataFolder } from './data-folder';
import { StartOver } from './reset-vault';
import { RestartApp } from './restart-app';
import { UnlockForm } from './unlock-form';
import 'texts:lock';
import 'texts:protection';
import 'texts:recovery';

// One file of the built page for both.
export { ProtectionDialog } from './protection-dialog';

const UseKitDialog = lazyPage(() => import('../recovery/use-kit-dialog').then((m) => m.UseKitDialog));

function opened(): void {
  readLocked(false);
}

/** Covers everything while the values are locked: why, what helps, and the button to read the records. */
export function UnlockPage() {
  const t = useText();
  const { vault, keptForJobs, openers, touchId } = useApp();
  const [kitOpen, setKitOpen] = useState(false);
  const reason = vault.reason ?? 'key-unreadable';
  const read = (
    <Button look={reason === 'key-planted' ? 'primary' : 'default'} onPress={() => readLocked(true)}>
      {t('protection.readRecords')}
    </Button>
  );
  return (
    <main className="start">
      <section className="card gate">
        <QuiltArt picture="locked" />
        <PageTitle nameless quiet={reason === 'passphrase-not-given'}>
          {t(`protection.locked.${reason}.title`)}
        </PageTitle>
        <p className="lead">{t(`protection.locked.${reason}.text`)}</p>
        <ClosedCount className="hint" />
        {keptForJobs && <p className="hint">{t('protection.keptForJobs')}</p>}
        {reason === 'passphrase-not-given' ? (
          <>
            {openers.touchId && touchId && <TouchIdUnlock />}
            <UnlockForm onDone={opened} other={read} />
          </>
        ) : (
          <Ways reason={reason}>{read}</Ways>
        )}
        <p className="small">
          {t(reason === 'passphrase-not-given' ? 'kit.use.lost' : 'kit.use.lostKeyring')}{' '}
          <LinkButton onPress={() => setKitOpen(true)}>{t('kit.use.link')}</LinkButton>
        </p>
        {kitOpen && (
          <Suspense fallback={null}>
            <UseKitDialog onClose={() => setKitOpen(false)} />
          </Suspense>
        )}
        <StartOver forgotten={reason === 'passphrase-not-given'} onDone={opened} />
      </section>
    </main>
  );
}

/** Opens with a finger. The passphrase field below it always does, too. */
function TouchIdUnlock() {
  const t = useText();
  const { run, busy, failure } = useAction();
  const open = async () => {
    const status = await run('lock.openWithTouchId', {});
    if (status && status.state !== 'locked') opened();
  };
  return (
    <div className="form-acts">
      <Button look="primary" busy={busy} onPress={() => void open()}>
        <Fingerprint className="i" aria-hidden="true" />
        {t('lock.proofOpen')}
      </Button>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}

/** The reasons that another copy of the data folder may help against. */
const folderReasons = new Set<VaultStatus['reason']>(['keyring-changed', 'key-unreadable', 'key-planted']);

type WaysProps = {
  readonly reason: Exclude<NonNullable<VaultStatus['reason']>, 'passphrase-not-given'>;
  readonly children: ReactNode;
};

/** What helps. No restart button for a planted key: the person must close Keyquilt and restore another folder first. */
function Ways({ reason, children }: WaysProps) {
  const t = useText();
  const action = useAction();
  return (
    <>
      <ol className="ways">
        {(['one', 'two', 'three'] as const).map((way) => (
          <li key={way}>{t(`protection.locked.${reason}.way.${way}`)}</li>
        ))}
      </ol>
      {folderReasons.has(reason) && <DataFolder />}
      {action.failure && <FailureNote failure={action.failure} />}
      <div className="form-acts">
        {reason !== 'key-planted' && <RestartApp action={action} look="primary" />}
        {children}
      </div>
    </>
  );
}
