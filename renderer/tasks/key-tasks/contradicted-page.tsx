import { RotateCw, Search } from 'lucide-react';
import { useState } from 'react';
import { hasEveryValue } from '../../../shared/model/held-values';
import { type KeyTaskProps, needsText } from '../../../shared/model/key-task-state';
import { serviceFacts, serviceOf } from '../../../shared/model/services/services';
import { Button } from '../../kit/button';
import { LinkButton } from '../../kit/link-button';
import { serviceKey, serviceText } from '../../messages/service-text';
import { Text, useText } from '../../messages/t';
import { go } from '../../state/route-store';
import { FindStopped } from './find-stopped';
import { KeyTaskFrame } from './key-task-frame';
import { RowDetails } from './row-details';
import { SealCard } from './seal-card';
import type { KeyTaskRequests } from './use-key-task';
import { whenWords } from './when-words';

/** The service shows the opposite of what the person said: possible causes, and ways to fix it. */
export function ContradictedPage({ record, asking }: KeyTaskProps & { readonly asking: KeyTaskRequests }) {
  const t = useText();
  const [finding, setFinding] = useState(false);
  const { system, care, role } = record;
  const { task, wanted, proof } = care;
  const { name: service, listsKeys } = serviceOf(system);
  const words = `keyTasks.contradicted.service.${task}` as const;
  const facts = serviceFacts(system);
  // An end that the account's list contradicts: the key itself was not tried.
  const byList = proof?.list && !needsText(task) ? proof.list.by : null;
  // Starting again clears the old answer; the wanted name or role stays.
  const again = async () => {
    if (!(await asking.start(task))) return;
    if (needsText(task)) await asking.change({ wanted, page: 1 });
  };
  return (
    <KeyTaskFrame
      record={record}
      asking={asking}
      title={byList === null ? serviceText(system, `${words}.title`) : t('keyTasks.contradicted.list.title')}
      troubled
      acts={
        <Button onPress={() => void asking.verify()}>
          <RotateCw className="i" aria-hidden="true" />
          {t('keyTasks.contradicted.askAgain', { service })}
        </Button>
      }
      primary={{ label: t('keyTasks.contradicted.steps'), press: () => void again() }}
    >
      <SealCard
        tone="bad"
        title={t('keyTasks.contradicted.asked', { service, when: whenWords(proof?.at ?? record.updatedAt) })}
      >
        {byList === null ? (
          <Text id={serviceKey(system, `${words}.text`)} values={{ ...facts, wanted, role: role?.value ?? '' }} />
        ) : (
          <Text id="keyTasks.contradicted.list.text" values={{ by: byList }} />
        )}
      </SealCard>
      <section className="page-part">
        <h2>{t('keyTasks.contradicted.why')}</h2>
        <ul className="ways">
          {(['other', 'unsaved', 'account'] as const).map((cause) => (
            <li key={cause}>
              <Text id={serviceKey(system, `${words}.${cause}`)} values={{ ...facts, wanted }} />
            </li>
          ))}
        </ul>
      </section>
      <RowDetails record={record} name={care.was} />
      {!listsKeys && !finding && (
        <div className="page-part">
          <Button look="tint" onPress={() => setFinding(true)}>
            <Search className="i" aria-hidden="true" />
            {t('keyTasks.find.act')}
          </Button>
        </div>
      )}
      {finding && <FindStopped record={record} />}
      {listsKeys && hasEveryValue(record) && (
        <p className="page-part">
          <LinkButton onPress={() => go({ name: 'known-keys', id: record.id })}>
            {t('keyTasks.contradicted.plytixList')}
          </LinkButton>
        </p>
      )}
    </KeyTaskFrame>
  );
}
