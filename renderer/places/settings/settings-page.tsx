import { PageTitle } from '../../kit/page-title';
import { Text, useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { DataFolder } from '../../tasks/protection/data-folder';
import { AgeSetting } from './age-setting';
import { ClipboardSetting } from './clipboard-setting';
import { EarlierPassphrase } from './earlier-passphrase';
import { LockSetting } from './lock-setting';
import { NameSetting } from './name-setting';
import { PracticeSetting } from './practice-setting';
import { ProtectionSetting } from './protection-setting';
import { ReviewSetting } from './review-setting';
import { ScreenSetting } from './screen-setting';
import { SigningSetting } from './signing-setting';
import { ThemeSetting } from './theme-setting';
import { UpdateSetting } from './update-setting';
import 'texts:settings';

/** The preferences, and in plain words what protects the keys and where everything is stored. */
export function SettingsPage() {
  const t = useText();
  const { version } = useApp();
  return (
    <main className="page" id="main">
      <div className="page-in narrow-in">
        <div className="page-head">
          <PageTitle>{t('app.settings')}</PageTitle>
        </div>
        <div className="card settings">
          <ThemeSetting />
          <ClipboardSetting />
          <ScreenSetting />
          <NameSetting />
          <SigningSetting />
          <ReviewSetting />
          <AgeSetting />
          <ProtectionSetting />
          <EarlierPassphrase />
          <LockSetting />
          <section>
            <h2>{t('settings.data')}</h2>
            <p className="muted">
              <Text id="settings.dataText" />
            </p>
            <DataFolder />
          </section>
          <UpdateSetting />
          <PracticeSetting />
        </div>
        <p className="hint settings-foot">{t('settings.version', { version })}</p>
      </div>
    </main>
  );
}
