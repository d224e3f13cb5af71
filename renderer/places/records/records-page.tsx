import { PageTitle } from '../../kit/page-title';
import { useText } from '../../messages/t';
import { ChecklistsSection } from '../../tasks/checklists/checklists-section';
import { ImportSection } from '../../tasks/import/import-section';
import { BackupSection } from '../../tasks/transfer/backup-section';
import { KeepassSection } from '../../tasks/transfer/keepass-section';
import { ShareSection } from '../../tasks/transfer/share-section';
import { ChartsSection } from './charts-section';
import { FileCheckSection } from './file-check-section';
import { JournalSection } from './journal-section';
import { PurgedSection } from './purged-section';
import { ReportsSection } from './reports-section';
import '../../styles/records.css';
import 'texts:records';
import 'texts:job';

/** The Records page: reports and charts, checks of files and of the journal, backups, handovers and imports. */
export function RecordsPage() {
  const t = useText();
  return (
    <main className="page" id="main">
      <div className="page-in records">
        <div className="page-head">
          <div>
            <PageTitle>{t('records.title')}</PageTitle>
            <p className="lead">{t('records.lead')}</p>
          </div>
        </div>
        <ReportsSection />
        <ChartsSection />
        <FileCheckSection />
        <JournalSection />
        <PurgedSection />
        <BackupSection />
        <ShareSection />
        <KeepassSection />
        <ImportSection />
        <ChecklistsSection />
      </div>
    </main>
  );
}
