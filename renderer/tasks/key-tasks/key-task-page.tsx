import { useEffect } from 'react';
import { hasEveryValue } from '../../../shared/model/held-values';
import { type KeyTaskProps, type KeyWithTask, keyTaskStageOf, needsText } from '../../../shared/model/key-task-state';
import { serviceOf } from '../../../shared/model/services/services';
import { Button } from '../../kit/button';
import { PageTitle } from '../../kit/page-title';
import { ReadingKey } from '../../kit/reading-key';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useKey } from '../../state/keys-store';
import { go, openKey } from '../../state/route-store';
import { ConfirmedPage } from './confirmed-page';
import { ContradictedPage } from './contradicted-page';
import { KeyTaskFrame } from './key-task-frame';
import { StepsPage } from './steps-page';
import { type KeyTaskRequests, useKeyTask } from './use-key-task';
import { WaitingPage } from './waiting-page';
import { WantedNamePage } from './wanted-name-page';
import { WantedRolePage } from './wanted-role-page';
import 'texts:doctor';
import 'texts:guides';
import 'texts:inventory';
import 'texts:key-tasks';
import 'texts:setup';

const results = { waiting: WaitingPage, contradicted: ContradictedPage, confirmed: ConfirmedPage } as const;

/** A key task. It opens where the person left it; nothing advances by itself. */
export function KeyTaskPage({ id }: { readonly id: string }) {
  const record = useKey(id);
  const asking = useKeyTask(id);
  if (record === undefined) return <ReadingKey />;
  if (!record?.care) return <NothingToDo id={record ? id : null} />;
  return <PageOf record={{ ...record, care: record.care }} asking={asking} />;
}

function PageOf({ record, asking }: { readonly record: KeyWithTask; readonly asking: KeyTaskRequests }) {
  if (asking.verifying) return <AskingPage record={record} asking={asking} />;
  const state = keyTaskStageOf(record.care);
  if (state !== 'open') {
    const Result = results[state];
    return <Result record={record} asking={asking} />;
  }
  const { task, page } = record.care;
  if (!needsText(task) || page > 0) return <StepsPage record={record} asking={asking} />;
  return task === 'rename' ? (
    <WantedNamePage record={record} asking={asking} />
  ) : (
    <WantedRolePage record={record} asking={asking} />
  );
}

/** Shown when the task is done, was left, or belongs to another account. */
function NothingToDo({ id }: { readonly id: string | null }) {
  const t = useText();
  return (
    <main className="page" id="main">
      <div className="page-in">
        <PageTitle>{t('keyTasks.nothing.title')}</PageTitle>
        <p className="lead">{t('keyTasks.nothing.lead')}</p>
        <div className="row-of-acts page-part">
          <Button look="primary" onPress={() => (id ? openKey(id) : go({ name: 'home' }))}>
            {t(id ? 'keyTasks.nothing.key' : 'setup.home')}
          </Button>
        </div>
      </div>
    </main>
  );
}

/** Shown while the service is being asked. The person's statement is recorded already. */
function AskingPage({ record, asking }: KeyTaskProps & { readonly asking: KeyTaskRequests }) {
  const t = useText();
  const service = serviceOf(record.system).name;
  const words = t('keyTasks.asking.title', { service });
  useEffect(() => announce(words), [words]);
  return (
    <KeyTaskFrame
      record={record}
      asking={asking}
      title={words}
      lead={
        serviceOf(record.system).listsKeys && !hasEveryValue(record)
          ? t('keyTasks.asking.list', { service })
          : t(`keyTasks.asking.${record.care.task}`, { service })
      }
    />
  );
}
