import type { ReactNode } from 'react';
import type { VaultStatus } from '../../../shared/contract/app-state';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
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
import 'texts:protection';

// One file of the built page for both.
export { ProtectionDialog } from './protection-dialog';

function opened(): void {
  readLocked(false);
}

/** Covers everything while the values are locked: why, what helps, and the button to read the records. */
export function UnlockPage() {
  const t = useText();
  const { vault, keptForJobs } = useApp();
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
          <UnlockForm onDone={opened} other={read} />
        ) : (
          <Ways reason={reason}>{read}</Ways>
        )}
        <StartOver forgotten={reason === 'passphrase-not-given'} onDone={opened} />
      </section>
    </main>
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
