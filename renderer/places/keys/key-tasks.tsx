import { Ban, Eye, PencilLine, Trash2, UserCog } from 'lucide-react';
import { useState } from 'react';
import { plytixSetRole } from '../../../shared/guides/plytix-set-role';
import type { KeyRecord } from '../../../shared/model/key-record';
import { pendingTask } from '../../../shared/model/key-task-state';
import { serviceOf } from '../../../shared/model/services/services';
import { GuideNotes } from '../../guide/guide-notes';
import { Disclosure } from '../../kit/disclosure';
import { FailureNote } from '../../kit/failure-note';
import { LinkButton } from '../../kit/link-button';
import { serviceText } from '../../messages/service-text';
import { useText } from '../../messages/t';
import { go } from '../../state/route-store';
import { EndKeyDialog, type EndTask } from '../../tasks/key-tasks/end-key-dialog';
import { HeaderExample } from '../../tasks/key-tasks/header-example';
import { KeyTaskBanner } from '../../tasks/key-tasks/key-task-banner';
import { SeeAgainDialog } from '../../tasks/key-tasks/see-again-dialog';
import { useKeyTask } from '../../tasks/key-tasks/use-key-task';

const [, setRole] = plytixSetRole.steps;
const roleDetails = setRole.notes.filter((note) => note.kind === 'fact');

/** The key tasks that can be started, or the one in progress. */
export function KeyTasks({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const [ending, setEnding] = useState<EndTask | null>(null);
  const [seeing, setSeeing] = useState(false);
  const asking = useKeyTask(record.id);
  const service = serviceOf(record.system);
  const start = async (task: 'rename' | 'change-role') => {
    if (await asking.start(task)) go({ name: 'key-task', id: record.id });
  };
  if (pendingTask(record)) return <KeyTaskBanner record={record} />;
  // A key deleted from its dashboard has no tasks left.
  if (record.status.value === 'deleted') return null;
  const ended = record.status.value === 'revoked';
  return (
    <section className="key-tasks" aria-labelledby="key-tasks">
      <h3 id="key-tasks">{serviceText(record.system, 'keyTasks.menu.service')}</h3>
      <ul className="key-task-menu">
        {!ended && service.showsValuesAgain && (
          <li>
            <Eye className="i i-sm" aria-hidden="true" />
            <LinkButton onPress={() => setSeeing(true)}>{t('keyTasks.menu.seeAgain')}</LinkButton>
          </li>
        )}
        {!ended && service.tasks.includes('rename') && (
          <li>
            <PencilLine className="i i-sm" aria-hidden="true" />
            <LinkButton onPress={() => void start('rename')}>{t('keyTasks.menu.rename')}</LinkButton>
          </li>
        )}
        {!ended && service.tasks.includes('change-role') && (
          <li>
            <UserCog className="i i-sm" aria-hidden="true" />
            <LinkButton onPress={() => void start('change-role')}>{t('keyTasks.menu.change-role')}</LinkButton>
          </li>
        )}
        {!ended && service.tasks.includes('revoke') && (
          <li>
            <Ban className="i i-sm" aria-hidden="true" />
            <LinkButton onPress={() => setEnding('revoke')}>{t('keyTasks.menu.revoke')}</LinkButton>
          </li>
        )}
        {service.tasks.includes('delete') && (
          <li>
            <Trash2 className="i i-sm" aria-hidden="true" />
            <LinkButton onPress={() => setEnding('delete')}>{t('keyTasks.menu.delete')}</LinkButton>
          </li>
        )}
      </ul>
      {asking.failure && <FailureNote failure={asking.failure} />}
      {!ended && service.tasks.includes('change-role') && (
        <Disclosure title={t('keyTasks.role.mean')} quiet>
          <GuideNotes notes={roleDetails} />
        </Disclosure>
      )}
      {!ended && service.sendsKeyAsHeader && (
        <Disclosure title={t('keyTasks.menu.colleague')} quiet>
          <HeaderExample />
        </Disclosure>
      )}
      {ending && <EndKeyDialog record={record} task={ending} onTask={setEnding} onClose={() => setEnding(null)} />}
      {seeing && <SeeAgainDialog record={record} onClose={() => setSeeing(false)} />}
    </section>
  );
}
